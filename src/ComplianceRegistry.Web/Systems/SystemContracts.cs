using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Web.Classification;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;

namespace ComplianceRegistry.Web.Systems;

/// <summary>A system to be registered. The fields are those of Annex VIII, section A, of Regulation (EU) 2024/1689 as amended.</summary>
internal sealed record RegisterBody
{
    /// <summary>Registry id of the provider.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public required string Provider { get; init; }

    /// <summary>Registry id of the authorised representative, if there is one.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public string? Representative { get; init; }

    /// <summary>Trade name.</summary>
    [StringLength(SystemLimits.Name, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>What identifies the system beside its name, such as a model number.</summary>
    [StringLength(SystemLimits.Reference, MinimumLength = 1)]
    public string? Reference { get; init; }

    /// <summary>The use that the provider states, with the components and functions supported.</summary>
    [StringLength(SystemLimits.IntendedPurpose, MinimumLength = 1)]
    public required string IntendedPurpose { get; init; }

    /// <summary>The information used and the operating logic, in short. Required in the public section; whether the other takes it is its law's choice.</summary>
    [StringLength(SystemLimits.DataAndLogic, MinimumLength = 1)]
    public string? DataAndLogic { get; init; }

    /// <summary>Public, or the section for law enforcement, migration and border, which takes reduced fields: GET /v1/jurisdictions says which.</summary>
    public required SystemSection Section { get; init; }

    /// <summary>Code of the vocabulary of sectors; GET /v1/sectors lists them.</summary>
    [StringLength(SystemLimits.Sector, MinimumLength = 1)]
    public required string Sector { get; init; }

    /// <summary>The first version.</summary>
    public required VersionBody Version { get; init; }

    /// <summary>Where and by whom it is made available or used. Each jurisdiction opens a listing.</summary>
    [MaxLength(SystemLimits.Deployments)]
    public ImmutableArray<DeploymentBody> Deployments { get; init; } = [];

    /// <summary>How to reach those who answer for it.</summary>
    public ContactBody? Contact { get; init; }

    /// <summary>Declaration of conformity, instructions for use, and others.</summary>
    [MaxLength(SystemLimits.Links)]
    public ImmutableArray<LinkBody> Links { get; init; } = [];

    /// <summary>Answers to the questionnaire, by which it is classified. Without them its classes are undetermined.</summary>
    public AnswersBody? Answers { get; init; }

    public SystemContent ToContent() => new()
    {
        Provider = Provider.ToUpperInvariant(),
        Representative = Representative?.ToUpperInvariant(),
        Name = Name,
        Reference = Reference,
        IntendedPurpose = IntendedPurpose,
        DataAndLogic = DataAndLogic,
        Section = Section,
        Sector = Sector,
        Links = [.. Links.Select(link => new SystemLink(link.Kind, link.Url))],
        Answers = Answers?.ToAnswers(),
    };
}

/// <summary>A correction: what is left out stays as it is, and null takes away. Provider and section cannot be changed.</summary>
internal sealed record CorrectBody
{
    /// <summary>Registry id of the authorised representative.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public string? Representative { get; init; }

    /// <summary>Trade name.</summary>
    [StringLength(SystemLimits.Name, MinimumLength = 1)]
    public string Name { get; init; } = "";

    /// <summary>What identifies the system beside its name.</summary>
    [StringLength(SystemLimits.Reference, MinimumLength = 1)]
    public string? Reference { get; init; }

    /// <summary>The use that the provider states.</summary>
    [StringLength(SystemLimits.IntendedPurpose, MinimumLength = 1)]
    public string IntendedPurpose { get; init; } = "";

    /// <summary>The information used and the operating logic, in short.</summary>
    [StringLength(SystemLimits.DataAndLogic, MinimumLength = 1)]
    public string? DataAndLogic { get; init; }

    /// <summary>Code of the vocabulary of sectors.</summary>
    [StringLength(SystemLimits.Sector, MinimumLength = 1)]
    public string Sector { get; init; } = "";

    /// <summary>How to reach those who answer for it.</summary>
    public ContactBody? Contact { get; init; }

    /// <summary>Declaration of conformity, instructions for use, and others.</summary>
    [MaxLength(SystemLimits.Links)]
    public ImmutableArray<LinkBody> Links { get; init; } = [];

    /// <summary>Answers to the questionnaire; the system is classified anew.</summary>
    public AnswersBody? Answers { get; init; }

    /// <summary>The correction that changes nothing.</summary>
    public static CorrectBody Of(AiSystem system) => new()
    {
        Representative = system.Content!.Representative,
        Name = system.Content.Name,
        Reference = system.Content.Reference,
        IntendedPurpose = system.Content.IntendedPurpose,
        DataAndLogic = system.Content.DataAndLogic,
        Sector = system.Content.Sector,
        Contact = ContactBody.Of(system.Contact),
        Links = LinkBody.Of(system.Content.Links),
        Answers = AnswersBody.Of(system.Content.Answers),
    };

    public SystemContent ToContent(SystemContent before) => before with
    {
        Representative = Representative?.ToUpperInvariant(),
        Name = Name,
        Reference = Reference,
        IntendedPurpose = IntendedPurpose,
        DataAndLogic = DataAndLogic,
        Sector = Sector,
        Links = [.. Links.Select(link => new SystemLink(link.Kind, link.Url))],
        Answers = Answers?.ToAnswers(),
    };
}

/// <summary>A release of a system.</summary>
internal sealed record VersionBody
{
    /// <summary>The provider's name of it, unique within the system.</summary>
    [StringLength(SystemLimits.VersionLabel, MinimumLength = 1)]
    public required string Label { get; init; }

    /// <summary>SHA-256 of the release.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(SystemLimits.ContentHashPattern, ErrorMessage = Limits.HashHint)]
    public required string ContentHash { get; init; }

    /// <summary>Date of release.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How compliance or purpose is affected, when it is a substantial modification.</summary>
    [StringLength(SystemLimits.SubstantialModification, MinimumLength = 1)]
    public string? SubstantialModification { get; init; }

    public SystemVersion ToVersion() => new(Label, ContentHash, Date, SubstantialModification);
}

/// <summary>Where and by whom a system is made available or used.</summary>
internal sealed record DeploymentBody
{
    /// <summary>Code of the jurisdiction.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public required string Jurisdiction { get; init; }

    /// <summary>Registry id of the deployer; null when it is on the market without a named one.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public string? Deployer { get; init; }

    /// <summary>Status there.</summary>
    public required DeploymentStatus Status { get; init; }

    public Deployment ToDeployment() => new(Jurisdiction, Deployer?.ToUpperInvariant(), Status);
}

/// <summary>A document or page about a system.</summary>
internal sealed record LinkBody
{
    /// <summary>What it leads to.</summary>
    public required SystemLinkKind Kind { get; init; }

    /// <summary>Its address.</summary>
    [StringLength(SystemLimits.Url, MinimumLength = 8), Url]
    public required string Url { get; init; }

    public static ImmutableArray<LinkBody> Of(ImmutableArray<SystemLink> links) => [.. links.Select(link => new LinkBody { Kind = link.Kind, Url = link.Url })];
}
