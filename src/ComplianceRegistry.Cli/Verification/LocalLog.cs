using ComplianceRegistry.Ledger.Checkpoints;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Verification;

namespace ComplianceRegistry.Cli.Verification;

/// <summary>The log of a data directory, read without taking its lock.</summary>
internal static class LocalLog
{
    /// <summary>Verifies the log against the kept checkpoint, if there is one.</summary>
    /// <param name="dataDirectory">With a log in it.</param>
    /// <param name="kept">File of the newest signed checkpoint.</param>
    /// <param name="trustedKey">The vkey that signed it; null to take those of the directory.</param>
    public static Task<VerificationReport> VerifyAsync(string dataDirectory, string kept, string? trustedKey, CancellationToken cancellationToken)
    {
        if (!File.Exists(DataLayout.Log(dataDirectory)))
        {
            throw new FileNotFoundException($"There is no log in {dataDirectory}.");
        }

        // Before the entries: the log then has at least what the checkpoint names.
        var note = File.Exists(kept) ? File.ReadAllText(kept) : null;
        return Task.Run(() => Verify(dataDirectory, note, trustedKey is null ? OwnKeys(dataDirectory) : [trustedKey], cancellationToken), cancellationToken);
    }

    private static VerificationReport Verify(string dataDirectory, string? note, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        var verification = new LogVerification(note, keys);
        foreach (var entry in LogFileEntries.Read(dataDirectory))
        {
            cancellationToken.ThrowIfCancellationRequested();
            verification.Add(entry);
        }

        return verification.Complete();
    }

    private static IReadOnlyList<string> OwnKeys(string dataDirectory) =>
        SigningKeyFile.ReadVerifierKeys(Path.Combine(DataLayout.Keys(dataDirectory), "log-signing"));
}
