using System.Text;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Ledger.Checkpoints;

/// <summary>
/// Keeps the newest signed checkpoint outside the data directory, and compares the log with it at start: when an old backup was restored, what was
/// acknowledged since is missing, and its positions must not be given out again.
/// </summary>
public sealed class CheckpointKeeper : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly string _path;
    private readonly Replica _replica;
    private readonly Func<CheckpointSigner> _signer;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _keeping;
    private long _kept;

    private CheckpointKeeper(string path, Replica replica, Func<CheckpointSigner> signer, LogCondition condition, long kept, TimeProvider time)
    {
        (_path, _replica, _signer, _time, _kept) = (path, replica, signer, time, kept);
        Condition = condition;
        _keeping = condition is LogCondition.Healthy ? Task.Run(KeepAsync) : Task.CompletedTask;
    }

    /// <summary>What the comparison at start found. Holds until the registry is started again on a restored log.</summary>
    public LogCondition Condition { get; }

    /// <summary>The file in which the newest checkpoint is kept.</summary>
    public string Path => _path;

    /// <summary>Why the last checkpoint could not be kept; null when it could. It is tried again each second.</summary>
    public Exception? LastFault { get; private set; }

    /// <summary>Compares the log with the checkpoint kept in a file, then keeps newer ones there: at most one a second, and the last one when disposed of.</summary>
    /// <param name="path">Outside the data directory: <see cref="DataLayout.KeptCheckpoint"/>, or better another disk.</param>
    /// <param name="replica">The log; with a remote store, caught up first.</param>
    /// <param name="key">Signs, and tells which keys have signed before.</param>
    public static CheckpointKeeper Start(string path, Replica replica, SigningKeyFile key, TimeProvider time)
    {
        var (condition, kept) = Compare(path, replica, key);
        return new CheckpointKeeper(path, replica, () => key.Signer, condition, kept, time);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _keeping;
        _stop.Dispose();
    }

    private static (LogCondition Condition, long Kept) Compare(string path, Replica replica, SigningKeyFile key)
    {
        if (!File.Exists(path))
            return (new LogCondition.Healthy(), -1);
        try
        {
            var note = File.ReadAllText(path, Encoding.UTF8);
            var kept = new CheckpointVerifier(key.VerifierKeys).Open(note);
            return (Compare(replica, kept) is { } difference ? new LogCondition.ReadOnly(difference, note) : new LogCondition.Healthy(), kept.Size);
        }
        catch (SignedNoteException e)
        {
            return (new LogCondition.ReadOnly($"The kept checkpoint cannot be verified: {e.Message} Put back its file, or the registry's signing key.", null), 0);
        }
    }

    /// <summary>How the log differs from what was signed; null when it begins with it.</summary>
    private static string? Compare(Replica replica, Checkpoint kept)
    {
        if (replica.Size < kept.Size)
        {
            return $"The log ends before position {replica.Size}, but {kept.Size} entries were signed: positions {replica.Size} to {kept.Size - 1} are missing. "
                + "Restore a backup or a mirror that has them (registry restore), then start again.";
        }

        return replica.Root(kept.Size).AsSpan().SequenceEqual(kept.Root)
            ? null
            : $"The first {kept.Size} entries of the log are not those that were signed: this is another log, or it was written after an old backup was "
                + "restored. Restore the right one (registry restore), then start again.";
    }

    private async Task KeepAsync()
    {
        try
        {
            while (true)
            {
                await _replica.WaitForSizeAsync(_kept + 1, _stop.Token);
                TryKeep();
                await Task.Delay(Interval, _time, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            TryKeep();
        }
    }

    private void TryKeep()
    {
        try
        {
            var tree = _replica.Tree;
            if (tree.Size <= _kept)
                return;
            DurableFile.Replace(_path, Encoding.UTF8.GetBytes(_signer().Sign(tree.Size, tree.Root())));
            _kept = tree.Size;
            LastFault = null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LastFault = e;
        }
    }
}
