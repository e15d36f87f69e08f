namespace ComplianceRegistry.Grains.Commands;

/// <summary>
/// What a caller knows about its command beside the content: by which key a repetition is recognised, and on which version it rests.
/// </summary>
/// <param name="CommandHash">
/// Keyed hash of party, route template and idempotency key (<see cref="IdDerivation.CommandHash"/>), 32 bytes; null for a command that is not remembered.
/// </param>
/// <param name="Fingerprint">Hash of target and body (<see cref="IdDerivation.Fingerprint"/>); given exactly when <paramref name="CommandHash"/> is.</param>
/// <param name="IfMatchVersion">The version that the caller saw; null when any will do.</param>
/// <param name="Forget">Whether the case leaves memory after the receipt, as imports want it.</param>
[GenerateSerializer, Immutable, Alias("cr.CommandMark")]
public sealed record CommandMark(
    [property: Id(0)] byte[]? CommandHash,
    [property: Id(1)] byte[]? Fingerprint,
    [property: Id(2)] long? IfMatchVersion = null,
    [property: Id(3)] bool Forget = false);
