using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>What was notified to the other authorities: the designation itself, or a wider scope of one that is in force.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Scope">The whole scope that takes effect.</param>
/// <param name="Proof">On what the finding of competence rests.</param>
/// <param name="Window">The window for objections as it was opened; it stops at an objection and goes on when the last has gone.</param>
[GenerateSerializer, Immutable, Alias("cr.Notification")]
public sealed record Notification(
    [property: Id(0)] NotificationStatus Status,
    [property: Id(1)] ImmutableArray<string> Scope,
    [property: Id(2)] CompetenceProof Proof,
    [property: Id(3)] RunningClock Window)
{
    /// <summary>The objections that stand, oldest first; one for each authority.</summary>
    [Id(4)]
    public ImmutableArray<Objection> Objections { get; init; } = [];

    /// <summary>Whether others may still object at an instant.</summary>
    public bool IsOpenAt(DateTimeOffset now) => !Window.IsDue(now);

    internal Objection? ObjectionOf(string authority) => Objections.FirstOrDefault(objection => objection.Authority == authority);
}

/// <summary>The reasoned objection of an authority of another jurisdiction.</summary>
/// <param name="Authority">Registry id of that authority.</param>
/// <param name="Jurisdiction">Code of its jurisdiction.</param>
/// <param name="Provision">The requirement that is said not to be met.</param>
[GenerateSerializer, Immutable, Alias("cr.Objection")]
public sealed record Objection([property: Id(0)] string Authority, [property: Id(1)] string Jurisdiction, [property: Id(2)] string Provision)
{
    /// <summary>The reasons in writing; at least one document.</summary>
    [Id(3)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>An objective and reasoned contest of the body's competence.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="By">Registry id of the authority, or of the secretariat, that contests.</param>
/// <param name="Provision">The requirement that is said not to be met.</param>
[GenerateSerializer, Immutable, Alias("cr.Contest")]
public sealed record Contest([property: Id(0)] ContestStatus Status, [property: Id(1)] string By, [property: Id(2)] string Provision)
{
    /// <summary>The reasons in writing; at least one document.</summary>
    [Id(3)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>What the body put against them.</summary>
    [Id(4)]
    public ImmutableArray<Evidence> Refutation { get; init; } = [];
}

/// <summary>On what a restriction, a suspension or a withdrawal rests.</summary>
/// <param name="Ground">Why.</param>
/// <param name="Provision">Under which provision.</param>
[GenerateSerializer, Immutable, Alias("cr.DesignationMeasure")]
public sealed record DesignationMeasure([property: Id(0)] DesignationGround Ground, [property: Id(1)] string Provision)
{
    /// <summary>The reasons in writing; at least one document.</summary>
    [Id(2)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>What has to be done after a loss of force or scope.</summary>
/// <param name="Kind">What is to be done, and by whom.</param>
/// <param name="Status">Whether it was done.</param>
/// <param name="Due">The first instant that is too late.</param>
[GenerateSerializer, Immutable, Alias("cr.Duty")]
public sealed record Duty([property: Id(0)] DutyKind Kind, [property: Id(1)] DutyStatus Status, [property: Id(2)] DateTimeOffset Due);

/// <summary>What a designation was good for from an instant on, until the next.</summary>
/// <param name="Since">The instant from which it held, whenever it was recorded.</param>
/// <param name="Status">The status.</param>
/// <param name="Scope">Scope codes in force; empty when it was not.</param>
[GenerateSerializer, Immutable, Alias("cr.StandingPeriod")]
public sealed record StandingPeriod([property: Id(0)] DateTimeOffset Since, [property: Id(1)] DesignationStatus Status, [property: Id(2)] ImmutableArray<string> Scope);
