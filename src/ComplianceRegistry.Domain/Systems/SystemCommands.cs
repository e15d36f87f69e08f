using System.Collections.Immutable;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>What can be asked of an AI system's case.</summary>
[GenerateSerializer, Immutable, Alias("cr.SystemCommand")]
public abstract record SystemCommand : Command
{
    private protected SystemCommand()
    {
    }

    /// <summary>
    /// Standing of the provider, read from its case; null when there is no such party or it was not read.
    /// Without it a representative cannot act, since its mandate stands there.
    /// </summary>
    [Id(0)]
    public PartyStanding? Provider { get; init; }

    /// <summary>Standing of the representative that the content names; null when none is named or there is no such party.</summary>
    [Id(1)]
    public PartyStanding? Representative { get; init; }
}

/// <summary>A command that brings an entry's content.</summary>
[GenerateSerializer, Immutable, Alias("cr.SystemContentCommand")]
public abstract record SystemContentCommand : SystemCommand
{
    private protected SystemContentCommand()
    {
    }

    [Id(0)]
    public required SystemContent Content { get; init; }

    [Id(1)]
    public Contact? Contact { get; init; }

    /// <summary>The classes that the answers lead to, computed by the caller and recorded as decided.</summary>
    [Id(2)]
    public ImmutableArray<ClassificationResult> Classifications { get; init; } = [];

    /// <summary>What the caller found at fault against vocabularies and other cases; refused together with the rest.</summary>
    [Id(3)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>Registers a system and opens its listings. By the verified provider, or its authorised representative.</summary>
[GenerateSerializer, Immutable, Alias("cr.RegisterSystem")]
public sealed record RegisterSystem : SystemContentCommand
{
    [Id(0)]
    public required SystemVersion Version { get; init; }

    [Id(1)]
    public ImmutableArray<Deployment> Deployments { get; init; } = [];
}

/// <summary>Registers a system from an imported register. By the authority that keeps that register. Repeating it changes nothing.</summary>
[GenerateSerializer, Immutable, Alias("cr.RegisterImported")]
public sealed record RegisterImported : SystemContentCommand
{
    /// <summary>Null when the register does not say.</summary>
    [Id(0)]
    public SystemVersion? Version { get; init; }

    [Id(1)]
    public ImmutableArray<Deployment> Deployments { get; init; } = [];

    /// <summary>Status in the imported register.</summary>
    [Id(2)]
    public ListingStatus Status { get; init; } = ListingStatus.Listed;

    /// <summary>Kebab-case name of the imported register.</summary>
    [Id(3)]
    public required string Source { get; init; }
}

/// <summary>Replaces the content of an entry. By whoever files for the system. Provider and section cannot be changed. One that changes nothing is no act.</summary>
[GenerateSerializer, Immutable, Alias("cr.CorrectSystem")]
public sealed record CorrectSystem : SystemContentCommand
{
    /// <summary>The correction does not name the contact, so the one that an earlier act gave stays and is not repeated in this one.</summary>
    [Id(0)]
    public bool KeepsContact { get; init; }
}

/// <summary>Adds a version. By whoever files for the system.</summary>
[GenerateSerializer, Immutable, Alias("cr.AddVersion")]
public sealed record AddVersion : SystemCommand
{
    [Id(0)]
    public required SystemVersion Version { get; init; }

    /// <inheritdoc cref="SystemContentCommand.Faults"/>
    [Id(1)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>
/// Says where and by whom the system is deployed; in a new jurisdiction this opens a listing. By whoever files for the system;
/// a deployer may state its own deployment where the system is listed.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.SetDeployment")]
public sealed record SetDeployment : SystemCommand
{
    [Id(0)]
    public required Deployment Deployment { get; init; }

    /// <inheritdoc cref="SystemContentCommand.Faults"/>
    [Id(1)]
    public ImmutableArray<Fault> Faults { get; init; } = [];

    /// <summary>The provision there under which this system is used only with a certificate that is issued or recognised there, found by the caller; null when there is none.</summary>
    [Id(2)]
    public string? NeedsRecognition { get; init; }

    /// <summary>Codes of the jurisdictions whose certificates hold there without being recognised.</summary>
    [Id(3)]
    public ImmutableArray<string> Sharing { get; init; } = [];

    /// <summary>Codes of the jurisdiction and of the unions that govern it: what one of them recognises holds there.</summary>
    [Id(4)]
    public ImmutableArray<string> Governing { get; init; } = [];
}

/// <summary>Shows what a certificate has become. By the registry itself, following the certificate. One that is shown already, or a later one, is no act.</summary>
[GenerateSerializer, Immutable, Alias("cr.ShowBadge")]
public sealed record ShowBadge : SystemCommand
{
    [Id(0)]
    public required Badge Badge { get; init; }
}

/// <summary>
/// Shows what a recognition has become. By the registry itself, following the recognition; the first with force opens the listing of its jurisdiction. One that is
/// shown already, or a later one, is no act.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.ShowRecognition")]
public sealed record ShowRecognition : SystemCommand
{
    [Id(0)]
    public required RecognitionStanding Recognition { get; init; }
}

/// <summary>Raises a flag. By the registry itself, following another case. One that is raised already is no act.</summary>
[GenerateSerializer, Immutable, Alias("cr.RaiseFlag")]
public sealed record RaiseFlag : SystemCommand
{
    [Id(0)]
    public required ListingFlag Flag { get; init; }
}

/// <summary>Lowers a flag. By the registry itself, following another case. One that is not raised is no act.</summary>
[GenerateSerializer, Immutable, Alias("cr.LowerFlag")]
public sealed record LowerFlag : SystemCommand
{
    [Id(0)]
    public required FlagCode Code { get; init; }

    /// <summary>Registry id of the case that raised it.</summary>
    [Id(1)]
    public required string Case { get; init; }
}

/// <summary>A command that moves the listing in one jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.ListingCommand")]
public abstract record ListingCommand : SystemCommand
{
    private protected ListingCommand()
    {
    }

    /// <summary>Code of the listing's jurisdiction.</summary>
    [Id(0)]
    public required string Jurisdiction { get; init; }
}

/// <summary>Restricts a listing. By the authority of its jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.RestrictListing")]
public sealed record RestrictListing : ListingCommand
{
    [Id(0)]
    public required MeasureGrounds Grounds { get; init; }
}

/// <summary>Ends a restriction. By the authority of the listing's jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.LiftRestriction")]
public sealed record LiftRestriction : ListingCommand
{
    [Id(0)]
    public string? Reason { get; init; }
}

/// <summary>Ends a listing: the system is no longer made available there. By whoever files for the system.</summary>
[GenerateSerializer, Immutable, Alias("cr.WithdrawListing")]
public sealed record WithdrawListing : ListingCommand
{
    [Id(0)]
    public string? Reason { get; init; }
}

/// <summary>Ends a listing and calls the system back. By the authority of its jurisdiction, with grounds, or by whoever files for the system.</summary>
[GenerateSerializer, Immutable, Alias("cr.RecallListing")]
public sealed record RecallListing : ListingCommand
{
    /// <summary>Required of an authority.</summary>
    [Id(0)]
    public MeasureGrounds? Grounds { get; init; }
}

/// <summary>Closes an ended listing for good. By whoever files for the system or the authority of its jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.ArchiveListing")]
public sealed record ArchiveListing : ListingCommand;
