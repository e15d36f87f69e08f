using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Outages;

/// <summary>The secretariat declares that the registry cannot be used, or could not.</summary>
[EventKind("outage.declared")]
public sealed record OutageDeclared : IEvent
{
    public required DateTimeOffset From { get; init; }

    /// <summary>Its last instant; null while that is open.</summary>
    public DateTimeOffset? To { get; init; }

    public required OutageReason Reason { get; init; }

    /// <summary>Codes of the jurisdictions whose authorities' clocks it concerns; empty when it concerns all.</summary>
    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    /// <summary>What the secretariat's standing rests on.</summary>
    public Basis? Basis { get; init; }
}

/// <summary>The open outage is over.</summary>
/// <param name="To">Its last instant.</param>
/// <param name="Basis">What the secretariat's standing rests on.</param>
[EventKind("outage.ended")]
public sealed record OutageEnded(DateTimeOffset To, Basis? Basis) : IEvent;
