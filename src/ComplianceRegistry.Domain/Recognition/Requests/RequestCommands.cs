using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>What can be asked of a request's case.</summary>
[GenerateSerializer, Immutable, Alias("cr.RequestCommand")]
public abstract record RequestCommand : Command
{
    private protected RequestCommand()
    {
    }

    /// <summary>What the caller found at fault against other cases and vocabularies; refused together with the rest.</summary>
    [Id(0)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>A command that brings what is to be recognised.</summary>
[GenerateSerializer, Immutable, Alias("cr.RequestContentCommand")]
public abstract record RequestContentCommand : RequestCommand
{
    private protected RequestContentCommand()
    {
    }

    [Id(0)]
    public required RequestContent Content { get; init; }

    /// <summary>The certificate; null when the caller found none, which it then reports.</summary>
    [Id(1)]
    public CertificateStanding? Certificate { get; init; }
}

/// <summary>Begins a request. By the verified provider of the system, or its verified representative with an accepted mandate.</summary>
[GenerateSerializer, Immutable, Alias("cr.DraftRequest")]
public sealed record DraftRequest : RequestContentCommand
{
    /// <summary>The system; null when the caller found none.</summary>
    [Id(0)]
    public SystemStanding? System { get; init; }

    /// <summary>The provider with its mandates; null when the caller found none.</summary>
    [Id(1)]
    public PartyStanding? Provider { get; init; }

    /// <summary>Where the receiving authority keeps its days; null when the jurisdiction is unknown.</summary>
    [Id(2)]
    public Seat? Seat { get; init; }
}

/// <summary>Replaces the draft. By who filed it or the provider.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReviseRequest")]
public sealed record ReviseRequest : RequestContentCommand;

/// <summary>A command that files the request: it is bound to the states of other cases that it names.</summary>
[GenerateSerializer, Immutable, Alias("cr.FilingCommand")]
public abstract record FilingCommand : RequestCommand
{
    private protected FilingCommand()
    {
    }

    [Id(0)]
    public required RecognitionDeclaration Declaration { get; init; }

    /// <summary>What it is bound to; null when the caller found no arrangement, certificate or profile, which it then reports.</summary>
    [Id(1)]
    public RequestFiling? Filing { get; init; }

    /// <summary>The body's designation; null when the caller found none.</summary>
    [Id(2)]
    public DesignationStanding? Designation { get; init; }

    /// <summary>The system as it is now; null when the caller found none.</summary>
    [Id(3)]
    public SystemStanding? System { get; init; }

    /// <summary>The provider with its mandates now; null when the caller found none.</summary>
    [Id(4)]
    public PartyStanding? Provider { get; init; }

    [Id(5)]
    public RouteFacts Facts { get; init; } = new();
}

/// <summary>Files the request. By who drafted it or the provider.</summary>
[GenerateSerializer, Immutable, Alias("cr.SubmitRequest")]
public sealed record SubmitRequest : FilingCommand;

/// <summary>Files again what was returned. By who drafted it or the provider.</summary>
[GenerateSerializer, Immutable, Alias("cr.ResubmitRequest")]
public sealed record ResubmitRequest : FilingCommand
{
    /// <summary>The items of the checklist that are answered now.</summary>
    [Id(0)]
    public ImmutableArray<ChecklistItem> Answered { get; init; } = [];

    /// <summary>The answers to differences, as they are now.</summary>
    [Id(1)]
    public ImmutableArray<DifferenceAnswer> Answers { get; init; } = [];
}

/// <summary>Returns the request as incomplete, once. By the receiving authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReturnIncomplete")]
public sealed record ReturnIncomplete : RequestCommand
{
    /// <summary>What is missing; at least one item, each once.</summary>
    [Id(0)]
    public ImmutableArray<ChecklistItem> Missing { get; init; } = [];

    /// <summary>What exactly.</summary>
    [Id(1)]
    public required string Reason { get; init; }
}

/// <summary>Takes the request up as complete. By the receiving authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.AdmitRequest")]
public sealed record AdmitRequest : RequestCommand
{
    /// <summary>What speaks for one route or another, as it is now.</summary>
    [Id(0)]
    public RouteFacts Facts { get; init; } = new();
}

/// <summary>Says something to the request without stopping it. By the authority of another signatory.</summary>
[GenerateSerializer, Immutable, Alias("cr.CommentOnRequest")]
public sealed record CommentOnRequest : RequestCommand
{
    [Id(0)]
    public required string Text { get; init; }

    /// <summary>The signatory that binds the authority's jurisdiction; null when none does.</summary>
    [Id(1)]
    public string? Signatory { get; init; }
}

/// <summary>Takes the request back before it is decided. By who drafted it or the provider.</summary>
[GenerateSerializer, Immutable, Alias("cr.WithdrawRequest")]
public sealed record WithdrawRequest : RequestCommand;
