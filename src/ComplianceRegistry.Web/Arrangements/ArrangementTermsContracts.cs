using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Incidents;

namespace ComplianceRegistry.Web.Arrangements;

/// <summary>What the signatories of an arrangement agree on. Signatures are bound to its hash: SHA-256 of its canonical JSON (RFC 8785), without members that are null.</summary>
internal sealed record ArrangementTermsBody
{
    /// <summary>Who is bound; each jurisdiction once, and no member beside its union.</summary>
    [MinLength(1), MaxLength(ArrangementLimits.Signatories)]
    public required ImmutableArray<SignatoryBody> Signatories { get; init; }

    /// <summary>Classes of certificates that are recognised.</summary>
    [MinLength(1), MaxLength(ArrangementLimits.Classes)]
    public required ImmutableArray<CertificateClass> Classes { get; init; }

    /// <summary>Scope codes that are recognised; GET /v1/scopes lists them.</summary>
    [MinLength(1), MaxLength(ArrangementLimits.ScopeCodes), StringLength(ArrangementLimits.ScopeCode, MinimumLength = 1)]
    public required ImmutableArray<string> Scope { get; init; }

    /// <summary>Editions of requirement sets against which a certificate may have been issued; GET /v1/requirement-sets lists them.</summary>
    [MinLength(1), MaxLength(ArrangementLimits.RequirementSets), StringLength(ArrangementLimits.RequirementSet, MinimumLength = 3)]
    public required ImmutableArray<string> RequirementSets { get; init; }

    /// <summary>The routes that requests may take; the technical one is always among them.</summary>
    [MinLength(1), MaxLength(ArrangementLimits.Routes)]
    public required ImmutableArray<RouteBody> Routes { get; init; }

    /// <summary>How long after entry into force every request takes the technical route; left out when not at all.</summary>
    public PeriodBody? ConfidenceBuilding { get; init; }

    /// <summary>How long before its end a signatory has to announce its withdrawal; in days or longer units.</summary>
    public required PeriodBody Notice { get; init; }

    /// <summary>How long recognitions stay after the arrangement, or a signatory's part in it, has ended; left out when to the end of the certificate.</summary>
    public PeriodBody? RunOn { get; init; }

    /// <summary>The day with whose beginning these terms take effect, in the jurisdiction that drafted the arrangement; left out for the earliest.</summary>
    public DateOnly? EffectiveOn { get; init; }

    public ArrangementTerms ToTerms() => new()
    {
        Signatories = [.. Signatories.Select(signatory => new SignatoryTerms(signatory.Jurisdiction, signatory.Roles, signatory.TacitApprovalBar))],
        Classes = Classes,
        Scope = Scope,
        RequirementSets = RequirementSets,
        Routes = [.. Routes.Select(route => new RouteTerms(route.Route, PeriodOf(route.Window)!))],
        ConfidenceBuilding = PeriodOf(ConfidenceBuilding),
        Notice = PeriodOf(Notice)!,
        RunOn = PeriodOf(RunOn),
        EffectiveOn = EffectiveOn,
    };

    public static ArrangementTermsBody Of(ArrangementTerms terms) => new()
    {
        Signatories = [.. terms.Signatories.Select(signatory => new SignatoryBody { Jurisdiction = signatory.Jurisdiction, Roles = signatory.Roles, TacitApprovalBar = signatory.TacitApprovalBar })],
        Classes = terms.Classes,
        Scope = terms.Scope,
        RequirementSets = terms.RequirementSets,
        Routes = [.. terms.Routes.Select(route => new RouteBody { Route = route.Route, Window = BodyOf(route.Window)! })],
        ConfidenceBuilding = BodyOf(terms.ConfidenceBuilding),
        Notice = BodyOf(terms.Notice)!,
        RunOn = BodyOf(terms.RunOn),
        EffectiveOn = terms.EffectiveOn,
    };

    private static Period? PeriodOf(PeriodBody? body) => body is null ? null : new Period(body.Amount, body.Unit);

    private static PeriodBody? BodyOf(Period? period) => period is null ? null : new PeriodBody { Amount = period.Amount, Unit = period.Unit };
}

/// <summary>A jurisdiction that is bound.</summary>
internal sealed record SignatoryBody
{
    /// <summary>Code of a state or of a union of states; a union binds its members, and its own authority signs for it.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public required string Jurisdiction { get; init; }

    /// <summary>What it does under the arrangement.</summary>
    [MinLength(1), MaxLength(ArrangementLimits.Roles)]
    public required ImmutableArray<SignatoryRole> Roles { get; init; }

    /// <summary>The provision of its law under which silence cannot recognise on the technical route; left out when none does.</summary>
    [StringLength(ArrangementLimits.Provision, MinimumLength = 1)]
    public string? TacitApprovalBar { get; init; }
}

/// <summary>A route of requests.</summary>
internal sealed record RouteBody
{
    /// <summary>How much the receiving authority examines.</summary>
    public required RecognitionRoute Route { get; init; }

    /// <summary>In which time it decides; in days or longer units, a year at most.</summary>
    public required PeriodBody Window { get; init; }
}
