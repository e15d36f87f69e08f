using ComplianceRegistry.Ledger.Backup;
using ComplianceRegistry.Ledger.Checkpoints;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Tests.Files;
using ComplianceRegistry.Ledger.Tests.Logs;

namespace ComplianceRegistry.Ledger.Tests.Backup;

public sealed class LogBackupTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly string _data;
    private readonly string _backup;
    private readonly List<LogEntry> _entries = SampleEntries.Many(8);

    public LogBackupTests()
    {
        _data = _directory.File("data");
        _backup = _directory.File("backup");
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_backup_made_beside_a_running_server_restores_log_and_keys()
    {
        await using var replica = Replica.Open(_data);
        await replica.ApplyAsync(_entries[..6]);
        var key = SigningKeyFile.OpenOrCreate(Path.Combine(DataLayout.Keys(_data), "log-signing"), "example.org/log");
        new FileCaseKeyStore(DataLayout.CaseKeys(_data)).AddOrRead("RDR-1", [1, 2, 3]);

        var made = await BackUpAsync();
        await replica.ApplyAsync(_entries);
        var restored = await RestoreAsync("elsewhere", withKeys: true);

        Assert.Equal((6, Convert.ToHexStringLower(replica.Root(6))), (made.Size, restored.Root));
        await using var again = Replica.Open(_directory.File("elsewhere"));
        Assert.Equal(replica.Root(6), again.Root(6));
        Assert.Equal(6, again.Size);
        Assert.Equal([1, 2, 3], new FileCaseKeyStore(DataLayout.CaseKeys(_directory.File("elsewhere"))).Read("RDR-1"));
        var keyAgain = SigningKeyFile.OpenOrCreate(Path.Combine(DataLayout.Keys(_directory.File("elsewhere")), "log-signing"), "example.org/log");
        Assert.Equal(key.VerifierKeys, keyAgain.VerifierKeys);
    }

    [Fact]
    public async Task Keys_lie_in_a_part_of_their_own_and_can_be_left_out()
    {
        await FillAsync();
        new FileCaseKeyStore(DataLayout.CaseKeys(_data)).AddOrRead("RDR-1", [1, 2, 3]);
        await BackUpAsync();

        Assert.Equal(["log.db", "manifest.json"], Directory.GetFiles(_backup).Select(Path.GetFileName).Order());
        Directory.Move(Path.Combine(_backup, "keys"), _directory.File("safe"));
        await RestoreAsync("elsewhere", withKeys: false);
        Assert.False(Directory.Exists(DataLayout.CaseKeys(_directory.File("elsewhere"))));
    }

    [Fact]
    public async Task A_backup_is_not_made_into_a_directory_with_content()
    {
        await FillAsync();
        Directory.CreateDirectory(_backup);
        File.WriteAllText(Path.Combine(_backup, "other"), "");

        await Assert.ThrowsAsync<BackupException>(BackUpAsync);
    }

    [Fact]
    public async Task A_damaged_or_unfinished_backup_is_refused_before_anything_is_changed()
    {
        await FillAsync();
        await BackUpAsync();
        var log = Path.Combine(_backup, "log.db");
        var bytes = File.ReadAllBytes(log);
        bytes[^1] ^= 1;
        File.WriteAllBytes(log, bytes);

        Assert.Contains("log.db", (await Assert.ThrowsAsync<BackupException>(() => RestoreAsync("elsewhere", withKeys: true))).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(_backup, "manifest.json"));
        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync("elsewhere", withKeys: true));
        Assert.False(Directory.Exists(_directory.File("elsewhere")));
    }

    [Fact]
    public async Task A_data_directory_with_content_is_replaced_only_when_told_and_kept_aside()
    {
        await FillAsync();
        Directory.CreateDirectory(DataLayout.Keys(_data));
        File.WriteAllText(Path.Combine(DataLayout.Keys(_data), "secret"), "s");
        await BackUpAsync();
        await using (var replica = Replica.Open(_data))
            await replica.ApplyAsync(_entries);

        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync("data", withKeys: false));
        await RestoreAsync("data", withKeys: false, replace: true);

        await using var restored = Replica.Open(_data);
        Assert.Equal(6, restored.Size);
        Assert.Equal("s", File.ReadAllText(Path.Combine(DataLayout.Keys(_data), "secret")));
        await using var aside = Replica.Open(Assert.Single(Directory.GetDirectories(_data, "replaced-*")));
        Assert.Equal(8, aside.Size);
    }

    [Fact]
    public async Task Nothing_is_restored_into_the_directory_of_a_running_server()
    {
        await FillAsync();
        await BackUpAsync();
        using var running = DataDirectoryLock.Acquire(_data);

        await Assert.ThrowsAsync<DataDirectoryInUseException>(() => RestoreAsync("data", withKeys: false, replace: true));
    }

    [Fact]
    public async Task Restoring_an_old_backup_makes_the_log_read_only_until_its_tail_is_there()
    {
        var kept = DataLayout.KeptCheckpoint(_data);
        SigningKeyFile key;
        await FillAsync();
        await BackUpAsync();
        await using (var replica = Replica.Open(_data))
        {
            key = SigningKeyFile.OpenOrCreate(_directory.File("log-signing"), "example.org/log");
            await replica.ApplyAsync(_entries);
            await CheckpointKeeper.Start(kept, replica, key, TimeProvider.System).DisposeAsync();
        }

        await RestoreAsync("data", withKeys: false, replace: true);

        await using var restored = Replica.Open(_data);
        await using (var keeper = CheckpointKeeper.Start(kept, restored, key, TimeProvider.System))
            Assert.IsType<LogCondition.ReadOnly>(keeper.Condition);
        await restored.ApplyAsync(_entries);
        await using (var keeper = CheckpointKeeper.Start(kept, restored, key, TimeProvider.System))
            Assert.IsType<LogCondition.Healthy>(keeper.Condition);
    }

    [Fact]
    public async Task What_acts_order_to_be_erased_is_erased_when_a_log_is_opened()
    {
        var order = SampleEntries.Content("LOG-1", 1, """{"basis":"order","position":2}""") with { Kind = EntryErasure.Kind };
        await using (var replica = Replica.Open(_data))
            await replica.ApplyAsync([.. _entries, EntryWriter.Write(order) with { Position = 8 }]);
        await BackUpAsync();

        await RestoreAsync("elsewhere", withKeys: false);

        await using var restored = Replica.Open(_directory.File("elsewhere"));
        Assert.Equal([2], restored.ReadRange(0, 20).Where(e => e.IsErased).Select(e => e.Position));
        Assert.Equal([2], restored.OrderedErasures());
    }

    [Fact]
    public async Task A_restore_brings_operations_back_and_leaves_uploads_out_that_never_became_one()
    {
        await FillAsync();
        Write("operations/OPR-1/operation.json", """{"status":"running"}""");
        Write("operations/OPR-1/source", "id,name");
        Write("operations/OPR-1/rows.ndjson", """{"row":1}""");
        Write("operations/OPR-1/operation.json.x.tmp", "cut off");
        Write("operations/OPR-2/source", "half an upl");
        await BackUpAsync();

        await RestoreAsync("elsewhere", withKeys: false);

        var operations = DataLayout.Operations(_directory.File("elsewhere"));
        Assert.Equal(
            ["OPR-1/operation.json", "OPR-1/rows.ndjson", "OPR-1/source"],
            Directory.EnumerateFiles(operations, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(operations, file)).Order(StringComparer.Ordinal));
        Assert.Equal("id,name", File.ReadAllText(Path.Combine(operations, "OPR-1", "source")));
    }

    [Fact]
    public async Task An_operation_that_was_changed_in_the_backup_is_not_restored()
    {
        await FillAsync();
        Write("operations/OPR-1/operation.json", "{}");
        await BackUpAsync();
        File.WriteAllText(Path.Combine(DataLayout.Operations(_backup), "OPR-1", "operation.json"), "[]");

        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync("elsewhere", withKeys: false));
    }

    [Fact]
    public async Task A_restore_brings_the_vault_back_without_what_was_being_written()
    {
        await FillAsync();
        Write("vault/default/ab/ab01.blob", "encrypted");
        Write("vault/default/ab/ab02.blob.x.tmp", "cut off");
        await BackUpAsync();

        await RestoreAsync("elsewhere", withKeys: false);

        var vault = DataLayout.Vault(_directory.File("elsewhere"));
        Assert.Equal([Path.Combine(vault, "default", "ab", "ab01.blob")], Directory.GetFiles(vault, "*", SearchOption.AllDirectories));
        File.WriteAllText(Path.Combine(DataLayout.Vault(_backup), "default", "ab", "ab01.blob"), "changed");
        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync("another", withKeys: false));
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_data, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private async Task FillAsync()
    {
        await using var replica = Replica.Open(_data);
        await replica.ApplyAsync(_entries[..6]);
    }

    private Task<BackupManifest> BackUpAsync() => LogBackup.CreateAsync(_data, _backup, null, TimeProvider.System, CancellationToken.None);

    private Task<BackupManifest> RestoreAsync(string name, bool withKeys, bool replace = false) => LogBackup.RestoreAsync(
        _backup, withKeys ? Path.Combine(_backup, "keys") : null, _directory.File(name), replace, TimeProvider.System, CancellationToken.None);
}
