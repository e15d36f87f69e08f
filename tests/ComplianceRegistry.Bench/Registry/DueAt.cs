namespace ComplianceRegistry.Bench.Registry;

/// <summary>Cases whose clocks run.</summary>
/// <param name="Instant">When the first of them are due, all at once.</param>
/// <param name="Reads">Public addresses of what is not due then.</param>
internal sealed record DueAt(DateTimeOffset Instant, IReadOnlyList<string> Reads);
