using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace ComplianceRegistry.Cli.Tests;

[Collection(WholeProcess.Name)]
public sealed class DataDirectoryCommandTests
{
    private const int Done = 0;
    private const int NotSound = 1;
    private const int NotDone = 2;

    [Fact]
    public async Task A_sound_log_is_verified_against_the_checkpoint_kept_beside_its_directory()
    {
        using var directory = new SampleDirectory();
        await directory.WriteAsync(entries: 300);

        Assert.Equal(Done, await RunAsync("verify", "--data", directory.Data));
    }

    [Fact]
    public async Task A_fact_that_was_changed_behind_the_registrys_back_is_found()
    {
        using var directory = new SampleDirectory();
        await directory.WriteAsync(entries: 20);
        Change(directory.Data, "UPDATE entries SET facts = CAST('{\"name\":\"Another\"}' AS BLOB) WHERE position = 7");

        Assert.Equal(NotSound, await RunAsync("verify", "--data", directory.Data));
    }

    [Fact]
    public async Task A_log_whose_end_was_cut_off_does_not_have_what_was_signed()
    {
        using var directory = new SampleDirectory();
        await directory.WriteAsync(entries: 20);
        Change(directory.Data, "DELETE FROM entries WHERE position = 19");

        Assert.Equal(NotSound, await RunAsync("verify", "--data", directory.Data));
    }

    [Fact]
    public async Task Another_key_than_the_trusted_one_is_refused()
    {
        using var directory = new SampleDirectory();
        await directory.WriteAsync(entries: 5);
        const string Stranger = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

        Assert.Equal(NotSound, await RunAsync("verify", "--data", directory.Data, "--key", Stranger));
    }

    [Fact]
    public async Task A_directory_without_a_log_cannot_be_verified_and_stays_as_it_is()
    {
        using var directory = new SampleDirectory();
        Directory.CreateDirectory(directory.Data);

        Assert.Equal(NotDone, await RunAsync("verify", "--data", directory.Data));
        Assert.Empty(Directory.EnumerateFileSystemEntries(directory.Data));
    }

    [Fact]
    public async Task What_was_backed_up_is_restored_with_its_keys_and_the_same_root()
    {
        using var directory = new SampleDirectory();
        var root = await directory.WriteAsync(entries: 300);
        Assert.Equal(Done, await RunAsync("backup", directory.Backup, "--data", directory.Data));
        Directory.Delete(directory.Data, recursive: true);

        Assert.Equal(Done, await RunAsync("restore", directory.Backup, "--data", directory.Data));

        Assert.True(File.Exists(Path.Combine(DataLayout.Keys(directory.Data), "log-signing")));
        Assert.Equal(Done, await RunAsync("verify", "--data", directory.Data));
        await using var replica = Replica.Open(directory.Data);
        Assert.Equal(root, replica.Tree.Root());
    }

    [Fact]
    public async Task A_restore_over_something_needs_to_be_told_so()
    {
        using var directory = new SampleDirectory();
        await directory.WriteAsync(entries: 5);
        Assert.Equal(Done, await RunAsync("backup", directory.Backup, "--data", directory.Data));

        Assert.Equal(NotDone, await RunAsync("restore", directory.Backup, "--data", directory.Data));
        Assert.Equal(Done, await RunAsync("restore", directory.Backup, "--data", directory.Data, "--replace"));
    }

    [Fact]
    public async Task Without_a_checkpoint_no_log_is_called_sound()
    {
        using var directory = new SampleDirectory();
        await directory.WriteAsync(entries: 5);
        var elsewhere = Path.Combine(directory.Path, "elsewhere.checkpoint");
        File.Move(DataLayout.KeptCheckpoint(directory.Data), elsewhere);

        var without = await OutputAsync("verify", "--data", directory.Data);
        var with = await OutputAsync("verify", "--data", directory.Data, "--checkpoint", elsewhere);
        var backup = await OutputAsync("backup", directory.Backup, "--data", directory.Data);
        var whole = await OutputAsync("backup", directory.Backup + "-2", "--data", directory.Data, "--checkpoint", elsewhere);

        Assert.Contains("NO CHECKPOINT WAS COMPARED", without, StringComparison.Ordinal);
        Assert.DoesNotContain("sound", without, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("over 5 entries: signature and root verified", with, StringComparison.Ordinal);
        Assert.Contains("The log is sound.", with, StringComparison.Ordinal);
        Assert.Contains("No signed checkpoint", backup, StringComparison.Ordinal);
        Assert.DoesNotContain("No signed checkpoint", whole, StringComparison.Ordinal);
        Assert.Contains("test/log", File.ReadAllText(Path.Combine(directory.Backup + "-2", "manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_cut_off_behind_a_checkpoint_kept_where_the_servers_settings_say_is_not_sound()
    {
        using var directory = new SampleDirectory();
        await directory.WriteAsync(entries: 20);
        var elsewhere = Path.Combine(directory.Path, "elsewhere.checkpoint");
        File.Move(DataLayout.KeptCheckpoint(directory.Data), elsewhere);
        Change(directory.Data, "DELETE FROM entries WHERE position = 19");
        using var set = new Setting("Registry__CheckpointFile", elsewhere);

        Assert.Equal(NotSound, await RunAsync("verify", "--data", directory.Data));
    }

    private static async Task<string> OutputAsync(params string[] arguments)
    {
        var (console, output) = (Console.Out, new StringWriter());
        Console.SetOut(output);
        try
        {
            Assert.Equal(Done, await RunAsync(arguments));
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }

    private static Task<int> RunAsync(params string[] arguments) => RegistryCommands.Create().Parse(arguments).InvokeAsync();

    private static void Change(string data, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DataLayout.Log(data)};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
