using System.Text.Json.Nodes;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Web.Imports;
using ComplianceRegistry.Web.Imports.Operations;

namespace ComplianceRegistry.Web.Tests.Imports;

/// <summary>What an operation keeps on disk.</summary>
public sealed class OperationFilesTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("operations-");

    private string RowsPath => Path.Combine(_directory.FullName, "rows.ndjson");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void every_row_that_is_counted_is_in_the_file_at_once_and_ends_with_a_line_end()
    {
        using var results = ResultRows.Open(RowsPath);
        for (var row = 1; row <= 300; row++)
        {
            results.Append(new RowResult(row, RowOutcome.Accepted, "AIS-1", []));

            var text = ReadAll();
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
            Assert.Equal(results.Counts.Read, text.Count(character => character == '\n'));
        }
    }

    [Fact]
    public void a_rejected_row_has_the_member_system_with_null()
    {
        using (var results = ResultRows.Open(RowsPath))
            results.Append(RowResult.Rejected(1, [new Fault("/name", "required", "A name is required.")]));

        var row = JsonNode.Parse(ReadAll())!.AsObject();

        Assert.Equal(["row", "outcome", "system", "faults"], row.Select(member => member.Key));
        Assert.Null(row["system"]);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("{\"row\":1", 0)]
    [InlineData("{\"row\":1}\n", 10)]
    [InlineData("{\"row\":1}\n{\"row\"", 10)]
    public void rows_are_served_up_to_the_last_line_end(string written, long served)
    {
        File.WriteAllText(RowsPath, written);

        Assert.Equal(served, RowsReply.CompleteLength(RowsPath));
    }

    [Fact]
    public void a_last_line_longer_than_a_block_is_cut_off_whole()
    {
        File.WriteAllText(RowsPath, "{\"row\":1}\n" + new string('x', 20_000));

        Assert.Equal(10, RowsReply.CompleteLength(RowsPath));
    }

    [Fact]
    public async Task whatever_fails_every_row_that_was_begun_is_waited_for_and_written()
    {
        using var results = ResultRows.Open(RowsPath);
        var rows = new RowsUnderWay(results, CancellationToken.None);
        var late = new TaskCompletionSource<RowResult>();
        rows.Add(1, Task.FromResult(new RowResult(1, RowOutcome.Accepted, "AIS-1", [])));
        rows.Add(2, Task.FromException<RowResult>(new TimeoutException("The log did not answer.")));
        rows.Add(3, late.Task);

        var draining = rows.DrainAsync();
        Assert.False(draining.IsCompleted);
        late.SetResult(new RowResult(3, RowOutcome.Accepted, "AIS-3", []));
        await draining;

        Assert.IsType<TimeoutException>(rows.Failure);
        Assert.Equal(new RowCounts(3, 2, 0, 1), results.Counts);
        Assert.Equal([1, 2, 3], ReadAll().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (int)JsonNode.Parse(line)!["row"]!));
        Assert.Contains("outcome-unknown", ReadAll(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task when_the_registry_stops_nothing_is_written_behind_a_row_that_failed_so_that_it_is_imported_again()
    {
        using var stopping = new CancellationTokenSource();
        using var results = ResultRows.Open(RowsPath);
        var rows = new RowsUnderWay(results, stopping.Token);
        rows.Add(1, Task.FromResult(new RowResult(1, RowOutcome.Accepted, "AIS-1", [])));
        rows.Add(2, Task.FromException<RowResult>(new TimeoutException("The log did not answer.")));
        rows.Add(3, Task.FromResult(new RowResult(3, RowOutcome.Accepted, "AIS-3", [])));

        await stopping.CancelAsync();
        await rows.DrainAsync();

        Assert.Equal(new RowCounts(1, 1, 0, 0), results.Counts);
    }

    [Fact]
    public void a_conflict_with_nothing_recorded_is_tried_again_and_is_no_duplicate()
    {
        Assert.Throws<TryAgainException>(() => Outcome.OfRegistration(new CommandReply<AiSystem>.VersionConflict(0)));
        Assert.Throws<TryAgainException>(() => Outcome.OfRegistration(new CommandReply<AiSystem>.Busy()));
        Assert.Equal(RowOutcome.Duplicate, Outcome.OfRegistration(new CommandReply<AiSystem>.VersionConflict(1)));
    }

    [Fact]
    public void what_a_crash_left_of_an_upload_is_swept_and_operations_stay()
    {
        var store = new OperationStore(_directory.FullName);
        store.Receive("OPR-1").Dispose();
        store.Receive("OPR-2").Dispose();
        store.Create(new Operation("OPR-2", OperationStatus.Running, false, "PTY-1", "", default, RowCounts.None, 0, "", DateTimeOffset.UnixEpoch, null)
        {
            Mapping = System.Text.Json.JsonElement.Parse("{}"),
        });

        store.Sweep();

        Assert.Equal(["OPR-2"], _directory.EnumerateDirectories().Select(directory => directory.Name));
    }

    private string ReadAll()
    {
        using var reader = new StreamReader(new FileStream(RowsPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
