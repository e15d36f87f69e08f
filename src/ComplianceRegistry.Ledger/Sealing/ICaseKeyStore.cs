namespace ComplianceRegistry.Ledger.Sealing;

/// <summary>Keeps the wrapped key of each case. Safe for several threads and, for one case, for two creators at once: the first key stays.</summary>
public interface ICaseKeyStore
{
    /// <summary>The wrapped key of a case, or null when it has none.</summary>
    byte[]? Read(string caseId);

    /// <summary>Keeps this key unless the case has one, and answers the key that the case has now; it is durable by then.</summary>
    byte[] AddOrRead(string caseId, ReadOnlySpan<byte> wrappedKey);

    /// <summary>Destroys the key of a case for good; durable on return. Nothing happens when there is none.</summary>
    void Destroy(string caseId);
}
