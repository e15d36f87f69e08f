using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>What the signatories of an arrangement agreed on.</summary>
[GenerateSerializer, Immutable, Alias("cr.ArrangementTerms")]
public sealed record ArrangementTerms
{
    /// <summary>Who is bound, in which roles; each jurisdiction once.</summary>
    [Id(0)]
    public ImmutableArray<SignatoryTerms> Signatories { get; init; } = [];

    /// <summary>Classes of certificates that are recognised.</summary>
    [Id(1)]
    public ImmutableArray<CertificateClass> Classes { get; init; } = [];

    /// <summary>Scope codes that are recognised, each once.</summary>
    [Id(2)]
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>Editions of requirement sets against which a certificate may have been issued, such as <c>common@2026-11</c>.</summary>
    [Id(3)]
    public ImmutableArray<string> RequirementSets { get; init; } = [];

    /// <summary>The routes that requests may take, each with its window; the technical one is always among them.</summary>
    [Id(4)]
    public ImmutableArray<RouteTerms> Routes { get; init; } = [];

    /// <summary>How long after entry into force every request takes the technical route, so that confidence is built; null when not at all.</summary>
    [Id(5)]
    public Period? ConfidenceBuilding { get; init; }

    /// <summary>How long before its end a signatory has to announce its withdrawal.</summary>
    [Id(6)]
    public required Period Notice { get; init; }

    /// <summary>How long recognitions stay after the arrangement, or a signatory's part in it, has ended; null when to the end of the certificate.</summary>
    [Id(7)]
    public Period? RunOn { get; init; }

    /// <summary>
    /// The day with whose beginning these terms take effect, by the days of the jurisdiction that drafted the arrangement; null for the earliest, which also
    /// holds when the last signature comes too late for the day.
    /// </summary>
    [Id(8)]
    public DateOnly? EffectiveOn { get; init; }

    internal SignatoryTerms? Of(string jurisdiction) => Signatories.FirstOrDefault(signatory => signatory.Jurisdiction == jurisdiction);

    internal bool Has(SignatoryRole role) => Signatories.Any(signatory => signatory.Roles.Contains(role));
}

/// <summary>A jurisdiction that is bound by an arrangement.</summary>
/// <param name="Jurisdiction">Code of a state or of a union of states; a union binds its members.</param>
/// <param name="Roles">What it does under the arrangement; at least one.</param>
/// <param name="TacitApprovalBar">The provision of its law under which silence cannot recognise on the technical route; null when none does.</param>
[GenerateSerializer, Immutable, Alias("cr.SignatoryTerms")]
public sealed record SignatoryTerms(
    [property: Id(0)] string Jurisdiction, [property: Id(1)] ImmutableArray<SignatoryRole> Roles, [property: Id(2)] string? TacitApprovalBar);

/// <summary>A route and the time in which the receiving authority decides on it.</summary>
[GenerateSerializer, Immutable, Alias("cr.RouteTerms")]
public sealed record RouteTerms([property: Id(0)] RecognitionRoute Route, [property: Id(1)] Period Window);

/// <summary>What a signatory does under an arrangement.</summary>
[GenerateSerializer]
public enum SignatoryRole
{
    /// <summary>Certificates of bodies that it designated are recognised by others.</summary>
    CertificateAuthorising,

    /// <summary>It recognises certificates of others.</summary>
    CertificateConsuming,
}

/// <summary>How much the receiving authority examines.</summary>
[GenerateSerializer]
public enum RecognitionRoute
{
    /// <summary>R0: recognised when nothing is said against it in a short window.</summary>
    Automatic,

    /// <summary>R1: only declared national differences are examined.</summary>
    Streamlined,

    /// <summary>R2: examined in full, within a work plan.</summary>
    Technical,
}
