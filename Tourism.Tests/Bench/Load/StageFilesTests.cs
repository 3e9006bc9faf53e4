using Tourism.Bench.Load;

namespace Tourism.Tests.Bench.Load;

public sealed class StageFilesTests
{
    [Fact]
    public void Every_batch_is_copied_once_and_upserted_with_its_transaction()
    {
        var lines = StageFiles.Script(batches: 5, batchesOfTransaction: 2).Split('\n');

        Assert.Equal(
            Enumerable.Range(0, 5).Select(batch => $@"\copy stage_chunk from 'stage_chunk_{batch}.bin' (format binary)"),
            lines.Where(line => line.StartsWith(@"\copy stage_chunk ", StringComparison.Ordinal)));
        Assert.Equal((3, 3, 3), (Count("begin;"), Count("commit;"), Count("insert into chunk_terms")));

        int Count(string start) => lines.Count(line => line.StartsWith(start, StringComparison.Ordinal));
    }
}
