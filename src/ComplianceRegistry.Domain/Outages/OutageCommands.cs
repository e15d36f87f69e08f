using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Outages;

/// <summary>What can be asked of a declared outage.</summary>
[GenerateSerializer, Immutable, Alias("cr.OutageCommand")]
public abstract record OutageCommand : Command
{
    private protected OutageCommand()
    {
    }
}

/// <summary>Declares an outage. By the secretariat. What already fired within it stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("cr.DeclareOutage")]
public sealed record DeclareOutage : OutageCommand
{
    [Id(0)]
    public required DateTimeOffset From { get; init; }

    /// <summary>Its last instant; null while that is open, which an outage that lies ahead cannot be.</summary>
    [Id(1)]
    public DateTimeOffset? To { get; init; }

    [Id(2)]
    public required OutageReason Reason { get; init; }

    /// <summary>Codes of the jurisdictions whose authorities' clocks it concerns; empty for all.</summary>
    [Id(3)]
    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    /// <summary>What the caller found at fault against other cases, such as an unknown jurisdiction; refused together with the rest.</summary>
    [Id(4)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>Says when an open outage ended. By the secretariat.</summary>
[GenerateSerializer, Immutable, Alias("cr.EndOutage")]
public sealed record EndOutage : OutageCommand
{
    /// <summary>Its last instant; not in the future.</summary>
    [Id(0)]
    public required DateTimeOffset To { get; init; }
}
