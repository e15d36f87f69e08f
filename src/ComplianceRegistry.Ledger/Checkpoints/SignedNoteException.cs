namespace ComplianceRegistry.Ledger.Checkpoints;

/// <summary>A key, a signed note or a checkpoint is malformed, or its signature does not hold.</summary>
public sealed class SignedNoteException(string message) : FormatException(message);
