using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Web.Parties;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>A text that is published.</summary>
internal sealed record RequestTextBody
{
    [StringLength(RequestLimits.Text, MinimumLength = 1)]
    public required string Text { get; init; }
}

/// <summary>Why a provider appeals.</summary>
internal sealed record AppealRequestBody
{
    [StringLength(RequestLimits.Text, MinimumLength = 1)]
    public required string Reasons { get; init; }

    [MaxLength(PartyLimits.EvidencePerAct)]
    public ImmutableArray<EvidenceBody> Evidence { get; init; } = [];
}

/// <summary>How the review body decides.</summary>
internal sealed record DecideRequestAppealBody
{
    public required AppealOutcome Outcome { get; init; }

    /// <summary>Why. When the matter goes back, they bind the authority.</summary>
    [StringLength(RequestLimits.Text, MinimumLength = 1)]
    public required string Reasons { get; init; }
}

/// <summary>Why a sealed refusal is still necessary.</summary>
internal sealed record JustifyRefusalBody
{
    /// <summary>The provision; public.</summary>
    [StringLength(RequestLimits.Line, MinimumLength = 1)]
    public required string Provision { get; init; }

    /// <summary>The reasons; sealed.</summary>
    [StringLength(RequestLimits.Text, MinimumLength = 1)]
    public required string Reasons { get; init; }
}

/// <summary>What the issuing authority asks of a dispute.</summary>
internal sealed record EscalateToDisputeBody
{
    /// <summary>The legal interest of the issuing jurisdiction.</summary>
    [StringLength(RequestLimits.Text, MinimumLength = 1)]
    public required string Interest { get; init; }

    /// <summary>What is asked for.</summary>
    [StringLength(RequestLimits.ShortText, MinimumLength = 1)]
    public required string Relief { get; init; }
}
