using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Web.Parties;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>What shows that a condition is met.</summary>
internal sealed record MeetConditionBody
{
    /// <summary>Number of the condition.</summary>
    [Range(1, RecognitionLimits.Conditions)]
    public required int Condition { get; init; }

    /// <summary>What its test asks for.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}

/// <summary>What the receiving authority finds of a condition that was reported.</summary>
internal sealed record DecideConditionBody
{
    /// <summary>Number of the condition.</summary>
    [Range(1, RecognitionLimits.Conditions)]
    public required int Condition { get; init; }

    /// <summary>Whether it is met.</summary>
    public required bool Met { get; init; }

    /// <summary>The reasons in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}

/// <summary>How a reassessment ends.</summary>
internal sealed record DecideReassessmentBody
{
    /// <summary>What was examined.</summary>
    [AllowedValues("substantial-modification", "edition-retired", "late-return", "body-transfer")]
    public required RecognitionCause Cause { get; init; }

    /// <summary>Whether the later release, which the certificate certifies by now, is recognised as well. For a substantial modification alone.</summary>
    public bool Extends { get; init; }

    /// <summary>The reasons in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}

/// <summary>A suspension that is proposed.</summary>
internal sealed record ProposeSuspensionBody
{
    /// <summary>The ground.</summary>
    [AllowedValues("serious-risk", "prohibited-here")]
    public required RecognitionGround Ground { get; init; }

    /// <summary>The provision relied on.</summary>
    [StringLength(RecognitionLimits.Provision, MinimumLength = 1)]
    public required string Provision { get; init; }

    /// <summary>The reasons in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }

    /// <summary>What the other authorities are told.</summary>
    public required SafeguardNoticeBody Notice { get; init; }
}

/// <summary>What the other authorities are told about a provisional suspension: Regulation (EU) 2024/1689, Article 79(6).</summary>
internal sealed record SafeguardNoticeBody
{
    /// <summary>What identifies the system.</summary>
    [StringLength(RecognitionLimits.Text, MinimumLength = 1)]
    public required string Identification { get; init; }

    /// <summary>Where it comes from, and through whose hands.</summary>
    [StringLength(RecognitionLimits.Text, MinimumLength = 1)]
    public required string Origin { get; init; }

    /// <summary>What is not complied with, and the risk involved.</summary>
    [StringLength(RecognitionLimits.Text, MinimumLength = 1)]
    public required string Risk { get; init; }

    /// <summary>What the measure is.</summary>
    [StringLength(RecognitionLimits.Text, MinimumLength = 1)]
    public required string Nature { get; init; }

    /// <summary>How long it is to last.</summary>
    [StringLength(RecognitionLimits.Text, MinimumLength = 1)]
    public required string Duration { get; init; }

    /// <summary>What the operator says against it, or that it was asked and said nothing.</summary>
    [StringLength(RecognitionLimits.Text, MinimumLength = 1)]
    public required string OperatorArguments { get; init; }

    /// <summary>Why the system is at risk.</summary>
    public required SafeguardCause Cause { get; init; }

    public SafeguardNotice ToNotice() => new()
    {
        Identification = Identification,
        Origin = Origin,
        Risk = Risk,
        Nature = Nature,
        Duration = Duration,
        OperatorArguments = OperatorArguments,
        Cause = Cause,
    };

    public static SafeguardNoticeBody? Of(SafeguardNotice? notice) => notice is null ? null : new SafeguardNoticeBody
    {
        Identification = notice.Identification,
        Origin = notice.Origin,
        Risk = notice.Risk,
        Nature = notice.Nature,
        Duration = notice.Duration,
        OperatorArguments = notice.OperatorArguments,
        Cause = notice.Cause,
    };
}

/// <summary>A revocation that is proposed.</summary>
internal sealed record ProposeRevocationBody
{
    /// <summary>The ground. National security is for refusals alone.</summary>
    public required RecognitionGround Ground { get; init; }

    /// <summary>The provision relied on.</summary>
    [StringLength(RecognitionLimits.Provision, MinimumLength = 1)]
    public required string Provision { get; init; }

    /// <summary>The reasons in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }

    /// <summary>Where and until when the provider can seek remedy.</summary>
    [StringLength(RecognitionLimits.Text, MinimumLength = 1)]
    public required string Remedy { get; init; }
}

/// <summary>An objection to a provisional suspension.</summary>
internal sealed record ObjectToSuspensionBody
{
    /// <summary>The reasons.</summary>
    [StringLength(RecognitionLimits.Text, MinimumLength = 1)]
    public required string Reasons { get; init; }

    /// <summary>What shows them.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}

/// <summary>What shows that something was done, or why.</summary>
internal sealed record ShownEvidenceBody
{
    /// <summary>The documents.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}
