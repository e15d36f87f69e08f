using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>What can be asked of a designation's case.</summary>
[GenerateSerializer, Immutable, Alias("cr.DesignationCommand")]
public abstract record DesignationCommand : Command
{
    private protected DesignationCommand()
    {
    }

    /// <summary>What the caller found at fault against other cases and vocabularies, such as an unknown scope code; refused together with the rest.</summary>
    [Id(0)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>A command that names scope codes.</summary>
[GenerateSerializer, Immutable, Alias("cr.DesignationScopeCommand")]
public abstract record DesignationScopeCommand : DesignationCommand
{
    private protected DesignationScopeCommand()
    {
    }

    /// <summary>At least one, each once.</summary>
    [Id(0)]
    public ImmutableArray<string> Scope { get; init; } = [];
}

/// <summary>Applies for a designation. By the verified body.</summary>
[GenerateSerializer, Immutable, Alias("cr.ApplyForDesignation")]
public sealed record ApplyForDesignation : DesignationScopeCommand
{
    /// <summary>The designating authority; null when the caller found none under the id that was given, which it then reports.</summary>
    [Id(0)]
    public PartyStanding? Authority { get; init; }

    /// <summary>Codes of the jurisdictions whose rules apply where the body is established: its own and the unions that it belongs to.</summary>
    [Id(1)]
    public ImmutableArray<string> Governing { get; init; } = [];

    /// <summary>Where the authority keeps its days.</summary>
    [Id(2)]
    public Seat? Seat { get; init; }

    /// <summary>Accreditation certificate or other documents.</summary>
    [Id(3)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>
/// Records a designation of the past: it is in force from the source's date, no window runs and nothing follows. By the authority of the jurisdiction.
/// Repeating it changes nothing.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.RecordHistoricDesignation")]
public sealed record RecordHistoricDesignation : DesignationScopeCommand
{
    /// <summary>The body; null when the caller found none under the id that was given, which it then reports.</summary>
    [Id(0)]
    public PartyStanding? Body { get; init; }

    [Id(1)]
    public Seat? Seat { get; init; }

    /// <summary>The body's number, as the registry assigned it.</summary>
    [Id(2)]
    public required string Number { get; init; }

    /// <summary>The instant from which the designation holds, by the source.</summary>
    [Id(3)]
    public required DateTimeOffset Effective { get; init; }

    /// <summary>Kebab-case name of the source.</summary>
    [Id(4)]
    public required string Source { get; init; }
}

/// <summary>Finds the body competent for a scope, the one it asked for or a part. By the designating authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.AssessBody")]
public sealed record AssessBody : DesignationScopeCommand
{
    [Id(0)]
    public required CompetenceProof Proof { get; init; }

    [Id(1)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Refuses the application. By the designating authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.RefuseDesignation")]
public sealed record RefuseDesignation : DesignationCommand
{
    [Id(0)]
    public required string Provision { get; init; }

    [Id(1)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Gives the application up. By the body.</summary>
[GenerateSerializer, Immutable, Alias("cr.WithdrawApplication")]
public sealed record WithdrawApplication : DesignationCommand;

/// <summary>Notifies the designation to the other authorities: the window for objections opens. By the designating authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.NotifyDesignation")]
public sealed record NotifyDesignation : DesignationCommand
{
    /// <summary>The body's number, as the registry assigned it.</summary>
    [Id(0)]
    public required string Number { get; init; }
}

/// <summary>Notifies a wider scope, which takes effect as the designation did. By the designating authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.ExtendScope")]
public sealed record ExtendScope : DesignationScopeCommand
{
    [Id(0)]
    public required CompetenceProof Proof { get; init; }

    [Id(1)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Takes scope codes out of the designation, at once and for good. By the designating authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReduceScope")]
public sealed record ReduceScope : DesignationScopeCommand
{
    [Id(0)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}
