using System.Globalization;

namespace Tourism.Bench.Load;

/// <summary>Peak memory of a process as Linux keeps it.</summary>
internal static class ProcessMemory
{
    private const string Peak = "VmHWM:";

    /// <summary>Megabytes (10^6 bytes) that the process held resident at most; null when it has ended.</summary>
    public static double? PeakOf(int processId)
    {
        try
        {
            return ReadPeak(File.ReadLines($"/proc/{processId}/status"));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or IOException)
        {
            return null;
        }
    }

    /// <param name="status">Lines such as <c>VmHWM:   123456 kB</c>; a process that is ending has none.</param>
    public static double? ReadPeak(IEnumerable<string> status) =>
        status.FirstOrDefault(line => line.StartsWith(Peak, StringComparison.Ordinal)) is { } line
            ? double.Parse(line[Peak.Length..^"kB".Length].Trim(), CultureInfo.InvariantCulture) * 1024 / 1e6
            : null;
}
