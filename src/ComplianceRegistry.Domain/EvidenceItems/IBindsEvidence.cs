using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.EvidenceItems;

/// <summary>An event that says on which items of evidence its case rests from then on, in place of those before.</summary>
public interface IBindsEvidence : IEvent
{
    /// <summary>Registry ids of the items, each once.</summary>
    ImmutableArray<string> Bound { get; }
}
