using System.Text.Json;

namespace ComplianceRegistry.Bench.Peer;

internal sealed record VersionBody(string? Label, string? ContentHash, DateOnly? Date);

internal sealed record DeploymentBody(string? Jurisdiction, string? Deployer, string? Status);

internal sealed record ContactBody(string? Email);

internal sealed record AnswersBody(string? Questionnaire, JsonElement Values);

/// <summary>What registers a system: the same body as the registry's.</summary>
internal sealed record SystemBody(
    string? Provider,
    string? Representative,
    string? Name,
    string? Reference,
    string? IntendedPurpose,
    string? DataAndLogic,
    string? Section,
    string? Sector,
    VersionBody? Version,
    DeploymentBody[]? Deployments,
    ContactBody? Contact,
    string[]? Links,
    AnswersBody? Answers);

/// <summary>A system as the peer answers it.</summary>
internal sealed record SystemReply(
    string Id,
    long Version,
    string Status,
    string Provider,
    string? Representative,
    string Name,
    string? Reference,
    string IntendedPurpose,
    string? DataAndLogic,
    string Section,
    string Sector,
    string Jurisdiction,
    string Class,
    DateTime UpdatedAt,
    VersionBody SystemVersion,
    IEnumerable<DeploymentBody> Deployments,
    ContactBody Contact,
    string[] Links,
    string Questionnaire,
    JsonElement Answers);

/// <summary>A system as the peer lists it.</summary>
internal sealed record SystemRow(string Id, long Version, string Name, string? Reference, string Provider, string ProviderName, string Status, string Sector, string Jurisdiction, string Class, DateTime UpdatedAt);

internal sealed record SystemList(IReadOnlyList<SystemRow> Items, string? Next);
