using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>Objects to what was notified, with reasons, within the window. By a verified competent authority of another jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.ObjectToDesignation")]
public sealed record ObjectToDesignation : DesignationCommand
{
    [Id(0)]
    public required string Provision { get; init; }

    [Id(1)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Takes an objection back; without one the window goes on, or what was notified takes effect when it is over. By the authority that objected.</summary>
[GenerateSerializer, Immutable, Alias("cr.WithdrawObjection")]
public sealed record WithdrawObjection : DesignationCommand;

/// <summary>Maintains the notification against the objections, with reasons: the secretariat decides. By the designating authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.MaintainNotification")]
public sealed record MaintainNotification : DesignationCommand
{
    [Id(0)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Amends what was notified: a new window opens, and earlier objections fall away. By the designating authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.AmendNotification")]
public sealed record AmendNotification : DesignationScopeCommand
{
    [Id(0)]
    public required CompetenceProof Proof { get; init; }

    [Id(1)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Takes the notification back. By the designating authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.WithdrawNotification")]
public sealed record WithdrawNotification : DesignationCommand;

/// <summary>Finds the objections wrong. By the secretariat.</summary>
[GenerateSerializer, Immutable, Alias("cr.DismissObjections")]
public sealed record DismissObjections : DesignationCommand
{
    [Id(0)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Finds an objection right: what was notified comes to nothing. By the secretariat.</summary>
[GenerateSerializer, Immutable, Alias("cr.UpholdObjections")]
public sealed record UpholdObjections : DesignationCommand
{
    [Id(0)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Contests the body's competence, objectively and with reasons in writing. By any verified competent authority or the secretariat.</summary>
[GenerateSerializer, Immutable, Alias("cr.ContestCompetence")]
public sealed record ContestCompetence : DesignationCommand
{
    [Id(0)]
    public required string Provision { get; init; }

    [Id(1)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Refutes a contest. By the body.</summary>
[GenerateSerializer, Immutable, Alias("cr.RefuteContest")]
public sealed record RefuteContest : DesignationCommand
{
    [Id(0)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Finds a contest wrong. By the designating authority; a contest that is right ends in a measure.</summary>
[GenerateSerializer, Immutable, Alias("cr.DismissContest")]
public sealed record DismissContest : DesignationCommand
{
    [Id(0)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}
