using System.Text;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Tests.Files;
using ComplianceRegistry.Ledger.Tests.Logs;

namespace ComplianceRegistry.Ledger.Tests.Sqlite;

public sealed class LogDamageTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2000)]
    [InlineData(4096)]
    [InlineData(9000)]
    public async Task A_file_cut_off_at_its_end_is_refused_with_the_first_bad_position_and_the_way_back(int cutOff)
    {
        await FillAsync(300);
        using (var file = File.OpenWrite(_directory.File("log.db")))
            file.SetLength(file.Length - cutOff);

        var refusal = Assert.Throws<LogDamagedException>(() => Replica.Open(_directory.Path));
        Assert.InRange(refusal.FirstBadPosition, 1, 300);
        Assert.Contains($"position {refusal.FirstBadPosition}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("registry restore", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leaf_that_was_changed_on_the_disk_is_found_at_its_position()
    {
        await FillAsync(300);
        Garble("AIS-271\"");

        Assert.Equal(271, Assert.Throws<LogDamagedException>(() => Replica.Open(_directory.Path)).FirstBadPosition);
    }

    [Fact]
    public async Task Facts_that_were_changed_on_the_disk_are_found_at_their_position()
    {
        await FillAsync(300);
        Garble("facts-of-123");

        Assert.Equal(123, Assert.Throws<LogDamagedException>(() => Replica.Open(_directory.Path)).FirstBadPosition);
    }

    [Fact]
    public void A_file_that_is_no_log_is_refused()
    {
        File.WriteAllText(_directory.File("log.db"), new string('x', 5000));

        Assert.Equal(0, Assert.Throws<LogDamagedException>(() => Replica.Open(_directory.Path)).FirstBadPosition);
    }

    [Fact]
    public async Task A_refused_file_is_not_changed()
    {
        await FillAsync(50);
        Garble("facts-of-12");
        var before = File.ReadAllBytes(_directory.File("log.db"));

        Assert.Throws<LogDamagedException>(() => Replica.Open(_directory.Path));
        Assert.Equal(before, File.ReadAllBytes(_directory.File("log.db")));
    }

    private async Task FillAsync(int count)
    {
        await using var replica = Replica.Open(_directory.Path);
        await replica.ApplyAsync(
            [.. Enumerable.Range(0, count).Select(i => SampleEntries.One($"AIS-{i}", 1, $$"""{"t":"facts-of-{{i}}"}""") with { Position = i })]);
    }

    private void Garble(string text)
    {
        var path = _directory.File("log.db");
        var bytes = File.ReadAllBytes(path);
        // The last occurrence within an entry; streams have their ids in a table of their own, without the quotation mark.
        var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text));
        Assert.True(at > 0);
        bytes[at] ^= 1;
        File.WriteAllBytes(path, bytes);
    }
}
