using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Views.Arrangements;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;

namespace ComplianceRegistry.Web.Arrangements;

/// <summary>A draft of an arrangement. Public from the first.</summary>
internal sealed record DraftArrangementBody
{
    /// <summary>Its title.</summary>
    [StringLength(ArrangementLimits.Title, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>What would be agreed on; your own jurisdiction is among the signatories.</summary>
    public required ArrangementTermsBody Terms { get; init; }
}

/// <summary>Terms that are proposed.</summary>
internal sealed record ProposedTermsBody
{
    /// <summary>The whole terms as they would be.</summary>
    public required ArrangementTermsBody Terms { get; init; }
}

/// <summary>A signature.</summary>
internal sealed record SignArrangementBody
{
    /// <summary>Hash of the terms that you have read.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(Limits.Hash, ErrorMessage = Limits.HashHint)]
    public required string TermsHash { get; init; }
}

/// <summary>Grounds.</summary>
internal sealed record ArrangementGroundsBody
{
    /// <summary>Under which provision.</summary>
    [StringLength(ArrangementLimits.Provision, MinimumLength = 1)]
    public required string Provision { get; init; }

    /// <summary>The reasons in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }

    public ArrangementGrounds ToGrounds() => new(Provision) { Evidence = EvidenceBody.ToEvidence(Evidence) };

    public static ArrangementGroundsBody? Of(ArrangementGrounds? grounds) =>
        grounds is null ? null : new ArrangementGroundsBody { Provision = grounds.Provision, Evidence = EvidenceBody.Of(grounds.Evidence) };
}

/// <summary>The part of a signatory, and grounds to suspend it.</summary>
internal sealed record SuspendSignatoryBody
{
    /// <summary>Code of the signatory.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public required string Signatory { get; init; }

    /// <summary>Under which provision.</summary>
    [StringLength(ArrangementLimits.Provision, MinimumLength = 1)]
    public required string Provision { get; init; }

    /// <summary>The reasons in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}

/// <summary>The part of a signatory.</summary>
internal sealed record RestoreSignatoryBody
{
    /// <summary>Code of the signatory.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public required string Signatory { get; init; }
}

/// <summary>The end of an arrangement.</summary>
internal sealed record TerminationBody
{
    /// <summary>The day with whose beginning it ends, in the jurisdiction that drafted it; left out for the earliest.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>The withdrawal of a signatory.</summary>
internal sealed record WithdrawalBody
{
    /// <summary>The last day on which it is bound, not within the notice; left out for the end of the notice.</summary>
    public DateOnly? LastDay { get; init; }
}

/// <summary>An agreement to a proposal.</summary>
internal sealed record AgreeBody
{
    /// <summary>Number of the proposal.</summary>
    [Range(1, int.MaxValue)]
    public required int Proposal { get; init; }

    /// <summary>Hash of the terms that you have read; left out when the proposal has none.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(Limits.Hash, ErrorMessage = Limits.HashHint)]
    public string? TermsHash { get; init; }
}

/// <summary>Which proposal is meant.</summary>
internal sealed record ProposalBody
{
    /// <summary>Number of the proposal.</summary>
    [Range(1, int.MaxValue)]
    public required int Proposal { get; init; }
}

/// <summary>Which arrangements are wanted; different parameters must all hold.</summary>
internal sealed record ArrangementsQuery
{
    /// <summary>Words that the title must hold.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? Q { get; init; }

    /// <summary>Code of a signatory, as the terms name it.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Jurisdiction { get; init; }

    /// <summary>Where it stands.</summary>
    [AllowedValues("draft", "negotiating", "signed", "in-force", "suspended", "terminated")]
    public ArrangementStatus? Status { get; init; }

    /// <summary>Most arrangements on the page.</summary>
    [Range(1, ArrangementSearch.MaxLimit)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before, under the same search.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }

    public ArrangementSearch ToSearch() => new() { Text = Q, Jurisdiction = Jurisdiction, Status = Status, Limit = Limit, Cursor = Cursor };
}

/// <summary>Which state of an arrangement is wanted.</summary>
internal sealed record ArrangementQuery
{
    /// <summary>The state at this instant; the present one when absent.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
