using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>Leaves a part of the scope in force, until reinstated. By the designating authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.RestrictDesignation")]
public sealed record RestrictDesignation : DesignationScopeCommand
{
    [Id(0)]
    public required DesignationMeasure Measure { get; init; }
}

/// <summary>Takes the designation out of force, until reinstated. By the designating authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.SuspendDesignation")]
public sealed record SuspendDesignation : DesignationCommand
{
    [Id(0)]
    public required DesignationMeasure Measure { get; init; }
}

/// <summary>Ends the designation for good. By the designating authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.WithdrawDesignation")]
public sealed record WithdrawDesignation : DesignationCommand
{
    [Id(0)]
    public required DesignationMeasure Measure { get; init; }
}

/// <summary>Ends a restriction or suspension: the whole scope is in force again. By the designating authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReinstateDesignation")]
public sealed record ReinstateDesignation : DesignationCommand
{
    [Id(0)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Announces the last day of the designation, a year ahead at least. By the body.</summary>
[GenerateSerializer, Immutable, Alias("cr.AnnounceCessation")]
public sealed record AnnounceCessation : DesignationCommand
{
    [Id(0)]
    public required DateOnly LastDay { get; init; }
}

/// <summary>Says that the providers concerned were informed. By the body.</summary>
[GenerateSerializer, Immutable, Alias("cr.InformProviders")]
public sealed record InformProviders : DesignationCommand
{
    [Id(0)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Reports what the loss of force or scope means for the certificates of the body. By the designating authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReportImpact")]
public sealed record ReportImpact : DesignationCommand
{
    [Id(0)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}
