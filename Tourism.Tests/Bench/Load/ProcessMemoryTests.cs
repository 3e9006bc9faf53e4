using Tourism.Bench.Load;

namespace Tourism.Tests.Bench.Load;

public sealed class ProcessMemoryTests
{
    [Fact]
    public void The_peak_is_read_in_megabytes() =>
        Assert.Equal(126.418944, ProcessMemory.ReadPeak(["Name:\tdotnet", "VmPeak:\t  999999 kB", "VmHWM:\t  123456 kB", "VmRSS:\t  100000 kB"]));

    [Fact]
    public void A_process_that_has_ended_has_none() => Assert.Null(ProcessMemory.ReadPeak(["Name:\tdotnet", "State:\tZ (zombie)"]));

    [Fact]
    public void This_process_holds_memory() => Assert.True(ProcessMemory.PeakOf(Environment.ProcessId) > 1);
}
