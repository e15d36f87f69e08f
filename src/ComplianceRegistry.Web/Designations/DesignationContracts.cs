using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Views.Designations;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;

namespace ComplianceRegistry.Web.Designations;

/// <summary>An application for a designation.</summary>
internal sealed record ApplyForDesignationBody
{
    /// <summary>Registry id of the designating authority: of the body's own jurisdiction, or of a union to which that belongs.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public required string Authority { get; init; }

    /// <summary>Scope codes; GET /v1/scopes lists them.</summary>
    [MinLength(1), MaxLength(DesignationLimits.ScopeCodes), StringLength(DesignationLimits.ScopeCode, MinimumLength = 1)]
    public required ImmutableArray<string> Scope { get; init; }

    /// <summary>Accreditation certificate or other documents.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}

/// <summary>A designation of the past.</summary>
internal sealed record RecordHistoricDesignationBody
{
    /// <summary>Registry id of the body.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public required string Body { get; init; }

    /// <summary>Scope codes; GET /v1/scopes lists them.</summary>
    [MinLength(1), MaxLength(DesignationLimits.ScopeCodes), StringLength(DesignationLimits.ScopeCode, MinimumLength = 1)]
    public required ImmutableArray<string> Scope { get; init; }

    /// <summary>The instant from which it holds, by the source; in the past.</summary>
    public required DateTimeOffset Effective { get; init; }

    /// <summary>Kebab-case name of the source.</summary>
    [StringLength(DesignationLimits.Source, MinimumLength = 1)]
    public required string Source { get; init; }
}

/// <summary>The scope as it shall be, and on what the finding of competence rests.</summary>
internal sealed record ProvenScopeBody
{
    /// <summary>Every scope code as it shall be.</summary>
    [MinLength(1), MaxLength(DesignationLimits.ScopeCodes), StringLength(DesignationLimits.ScopeCode, MinimumLength = 1)]
    public required ImmutableArray<string> Scope { get; init; }

    /// <summary>An accreditation certificate, or other documents: it decides how long others may object.</summary>
    public required CompetenceProof Proof { get; init; }

    /// <summary>The documents.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}

/// <summary>The scope that is left.</summary>
internal sealed record ReducedScopeBody
{
    /// <summary>The scope codes that stay.</summary>
    [MinLength(1), MaxLength(DesignationLimits.ScopeCodes), StringLength(DesignationLimits.ScopeCode, MinimumLength = 1)]
    public required ImmutableArray<string> Scope { get; init; }

    /// <summary>The reasons in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}

/// <summary>Reasons under a provision.</summary>
internal sealed record ReasonedBody
{
    /// <summary>The requirement that is said not to be met.</summary>
    [StringLength(DesignationLimits.Provision, MinimumLength = 1)]
    public required string Provision { get; init; }

    /// <summary>The reasons in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}

/// <summary>A measure against a designation.</summary>
internal sealed record DesignationMeasureBody
{
    /// <summary>Why, from a closed list. contest-unanswered is the clock's own.</summary>
    public required DesignationGround Ground { get; init; }

    /// <summary>Under which provision.</summary>
    [StringLength(DesignationLimits.Provision, MinimumLength = 1)]
    public required string Provision { get; init; }

    /// <summary>The reasons in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }

    public DesignationMeasure ToMeasure() => new(Ground, Provision) { Evidence = EvidenceBody.ToEvidence(Evidence) };

    public static DesignationMeasureBody? Of(DesignationMeasure? measure) => measure is null
        ? null
        : new DesignationMeasureBody { Ground = measure.Ground, Provision = measure.Provision, Evidence = EvidenceBody.Of(measure.Evidence) };
}

/// <summary>A restriction of a designation.</summary>
internal sealed record RestrictDesignationBody
{
    /// <summary>The scope codes that stay in force.</summary>
    [MinLength(1), MaxLength(DesignationLimits.ScopeCodes), StringLength(DesignationLimits.ScopeCode, MinimumLength = 1)]
    public required ImmutableArray<string> Scope { get; init; }

    /// <summary>Why.</summary>
    public required DesignationMeasureBody Measure { get; init; }
}

/// <summary>The last day of a designation.</summary>
internal sealed record AnnounceCessationBody
{
    /// <summary>A year ahead at least.</summary>
    public required DateOnly LastDay { get; init; }
}

/// <summary>Which designations are wanted; different parameters must all hold.</summary>
internal sealed record DesignationsQuery
{
    /// <summary>Words that the name of the body must hold.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? Q { get; init; }

    /// <summary>Code of the jurisdiction that designates.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Jurisdiction { get; init; }

    /// <summary>A scope code: in force, or else asked for, found or designated once.</summary>
    [StringLength(DesignationLimits.ScopeCode, MinimumLength = 1)]
    public string? Scope { get; init; }

    /// <summary>Where it stands.</summary>
    [AllowedValues("applied", "assessed", "notified", "active", "restricted", "suspended", "withdrawn", "ceased", "closed")]
    public DesignationStatus? Status { get; init; }

    /// <summary>Registry id of the body.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public string? Body { get; init; }

    /// <summary>The body's number.</summary>
    [StringLength(12, MinimumLength = 4), RegularExpression(DesignationLimits.NumberPattern, ErrorMessage = "The number of a body has four digits or more.")]
    public string? Number { get; init; }

    /// <summary>Most designations on the page.</summary>
    [Range(1, DesignationSearch.MaxLimit)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before, under the same search.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }

    public DesignationSearch ToSearch() => new()
    {
        Text = Q,
        Jurisdiction = Jurisdiction,
        Scope = Scope,
        Status = Status,
        Body = Body?.ToUpperInvariant(),
        Number = Number,
        Limit = Limit,
        Cursor = Cursor,
    };
}

/// <summary>Which state of a designation or of a body is wanted.</summary>
internal sealed record DesignationQuery
{
    /// <summary>The state at this instant; the present one when absent.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
