using System.Collections.Immutable;

namespace ComplianceRegistry.Views.Recognition.Standings;

/// <summary>A place for which it is asked how a system stands.</summary>
/// <param name="Governing">Codes of its jurisdiction and of the unions that govern it, its own first: recognitions by them hold there.</param>
/// <param name="Sharing">Codes of the jurisdictions whose certificates hold there without being recognised.</param>
public sealed record StandingPlace(ImmutableArray<string> Governing, ImmutableArray<string> Sharing)
{
    /// <summary>Whether a certificate or a recognition holds there while it is in force.</summary>
    public bool Counts(StandingItem item) => (item?.Certificate is null ? Sharing : Governing).Contains(item!.Jurisdiction);
}
