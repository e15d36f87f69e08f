using System.Collections.Immutable;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>What can be asked of a certificate's case.</summary>
[GenerateSerializer, Immutable, Alias("cr.CertificateCommand")]
public abstract record CertificateCommand : Command
{
    private protected CertificateCommand()
    {
    }

    /// <summary>What the caller found at fault against other cases and vocabularies, such as an unknown requirement; refused together with the rest.</summary>
    [Id(0)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>A command that brings what is to be certified. By a member of the body, who becomes an assessor of it and cannot decide on it.</summary>
[GenerateSerializer, Immutable, Alias("cr.CertificateContentCommand")]
public abstract record CertificateContentCommand : CertificateCommand
{
    private protected CertificateContentCommand()
    {
    }

    [Id(0)]
    public required CertificateContent Content { get; init; }

    /// <summary>The system; null when the caller found none, which it then reports.</summary>
    [Id(1)]
    public SystemStanding? System { get; init; }

    /// <summary>The body's designation; null when the caller found none, which it then reports.</summary>
    [Id(2)]
    public DesignationStanding? Designation { get; init; }
}

/// <summary>Begins a certificate. By a member of a verified body.</summary>
[GenerateSerializer, Immutable, Alias("cr.DraftCertificate")]
public sealed record DraftCertificate : CertificateContentCommand
{
    /// <summary>Where the designating authority keeps its days.</summary>
    [Id(0)]
    public Seat? Seat { get; init; }
}

/// <summary>Replaces what waits for the decider. By a member of the body that proposed it.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReviseProposal")]
public sealed record ReviseProposal : CertificateContentCommand;

/// <summary>Puts a change of a certificate before the decider. By a member of the body that answers for it.</summary>
[GenerateSerializer, Immutable, Alias("cr.ProposeChange")]
public sealed record ProposeChange : CertificateContentCommand
{
    /// <summary>Renewal, supplement or transfer.</summary>
    [Id(0)]
    public required ProposalKind Kind { get; init; }
}

/// <summary>Takes a proposed change back. By a member of the body that proposed it.</summary>
[GenerateSerializer, Immutable, Alias("cr.WithdrawProposal")]
public sealed record WithdrawProposal : CertificateCommand;

/// <summary>
/// Decides that what was proposed is certified: the certificate is issued, renewed, supplemented, or becomes the accepting body's. By a member of the body who
/// had no hand in the proposal.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.ApproveProposal")]
public sealed record ApproveProposal : CertificateCommand
{
    /// <summary>What the decider means to decide on.</summary>
    [Id(0)]
    public required ProposalKind Kind { get; init; }

    /// <inheritdoc cref="CertificateContentCommand.Designation"/>
    [Id(1)]
    public DesignationStanding? Designation { get; init; }

    /// <inheritdoc cref="CertificateContentCommand.System"/>
    [Id(2)]
    public SystemStanding? System { get; init; }

    /// <summary>Standings of all assessments that the proposal rests on.</summary>
    [Id(3)]
    public ImmutableArray<AssessmentStanding> Assessments { get; init; } = [];

    /// <summary>What is needed for the class and the requirement set; null when no certificate is issued for the pair.</summary>
    [Id(4)]
    public NeededAssessments? Needed { get; init; }

    /// <summary>Every refusal, suspension and withdrawal by other bodies for the system that the registry knows.</summary>
    [Id(5)]
    public ImmutableArray<EarlierDecision> Known { get; init; } = [];

    /// <summary>Registry ids of the certificates concerned, as the decider acknowledges to have seen them.</summary>
    [Id(6)]
    public ImmutableArray<string> Acknowledged { get; init; } = [];

    /// <summary>Where the edition of the requirement set stands; null when it has no case.</summary>
    [Id(7)]
    public EditionStanding? Edition { get; init; }
}

/// <summary>
/// Records a certificate of the past: it holds since the source's date, nothing is assessed and no surveillance runs. By the verified competent authority of the
/// body's jurisdiction. Repeating it changes nothing.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.RecordHistoricCertificate")]
public sealed record RecordHistoricCertificate : CertificateContentCommand
{
    [Id(0)]
    public Seat? Seat { get; init; }

    /// <summary>The instant from which it holds, by the source.</summary>
    [Id(1)]
    public required DateTimeOffset Effective { get; init; }

    /// <summary>Kebab-case name of the source.</summary>
    [Id(2)]
    public required string Source { get; init; }

    /// <summary>The certificate's own number in that source.</summary>
    [Id(3)]
    public required string SourceReference { get; init; }
}
