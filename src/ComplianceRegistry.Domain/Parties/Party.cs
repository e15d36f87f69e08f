using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Parties;

/// <summary>An organisation registered as an actor: what is known of it, where its verification stands, and who acts for it.</summary>
[GenerateSerializer, Immutable, Alias("cr.Party")]
public sealed record Party
{
    /// <summary>Prefix of the ids of parties.</summary>
    public const string IdPrefix = "PTY";

    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public PartyStatus Status { get; init; } = PartyStatus.Absent;

    /// <summary>What the register says about the party; null while absent.</summary>
    [Id(2)]
    public PartyContent? Content { get; init; }

    /// <summary>Personal: not decided on; null when none was given or when it was erased.</summary>
    [Id(3)]
    public Contact? Contact { get; init; }

    /// <summary>The people who act for the party.</summary>
    [Id(4)]
    public ImmutableArray<PartyMember> Members { get; init; } = [];

    /// <summary>Evidence provided by the party or relied on by the authority, oldest first.</summary>
    [Id(5)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Mandates that this party gave to authorised representatives.</summary>
    [Id(6)]
    public ImmutableArray<Mandate> Mandates { get; init; } = [];

    /// <summary>What the verifying authority asked for last; null when nothing is asked.</summary>
    [Id(7)]
    public string? EvidenceRequest { get; init; }

    /// <summary>Name of the foreign register that named the party first; null when it applied by itself.</summary>
    [Id(8)]
    public string? RecordedFrom { get; init; }

    /// <summary>What other cases need to know of this party, at a version of its stream.</summary>
    public PartyStanding Standing(long version) => new()
    {
        Party = Id,
        Status = Status,
        Roles = Content?.Roles ?? [],
        Jurisdiction = Content?.Jurisdiction ?? "",
        Basis = new Basis(Id, version),
        Mandates = Mandates,
    };

    /// <summary>The party as an actor, for whom a member acts.</summary>
    /// <param name="version">Version of the party's stream.</param>
    /// <param name="member">Pseudonym of the person who acts.</param>
    public Actor ActingFor(long version, string member) =>
        new(Id, Status, Content?.Roles ?? [], Content?.Jurisdiction ?? "", new Basis(Id, version), member);

    internal bool HasMember(string pseudonym) => pseudonym.Length > 0 && Members.Any(member => member.Subject == pseudonym);

    internal bool HasAdministrator(string pseudonym) =>
        pseudonym.Length > 0 && Members.Any(member => member.Subject == pseudonym && member.Role == MemberRole.Administrator);

    internal Mandate? MandateOf(string representative) => Mandates.FirstOrDefault(mandate => mandate.Representative == representative);
}

/// <summary>Facts about an organisation.</summary>
[GenerateSerializer, Immutable, Alias("cr.PartyContent")]
public sealed record PartyContent
{
    /// <summary>At least one, each once.</summary>
    [Id(0)]
    public ImmutableArray<PartyRole> Roles { get; init; } = [];

    /// <summary>Registered or trade name.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>Code of the jurisdiction in which it is established; its authority verifies it.</summary>
    [Id(2)]
    public required string Jurisdiction { get; init; }

    /// <summary>Number in the company register of that jurisdiction; null when it has none.</summary>
    [Id(3)]
    public string? RegistrationNumber { get; init; }
}

/// <summary>Personal: how to reach the people who answer for an organisation or a system.</summary>
/// <param name="Email">E-mail address.</param>
/// <param name="Person">Name of a contact person or office.</param>
[GenerateSerializer, Immutable, Alias("cr.Contact")]
public sealed record Contact([property: Id(0)] string? Email = null, [property: Id(1)] string? Person = null);

/// <summary>A person who acts for a party.</summary>
/// <param name="Subject">Pseudonym: keyed hash of issuer and subject, lower-case hex.</param>
/// <param name="Role">What the person may do.</param>
[GenerateSerializer, Immutable, Alias("cr.PartyMember")]
public sealed record PartyMember([property: Id(0)] string Subject, [property: Id(1)] MemberRole Role);

/// <summary>A document that supports an application: where it is, and what it was when it was provided.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="ContentHash">SHA-256 of its bytes, lower-case hex.</param>
[GenerateSerializer, Immutable, Alias("cr.Evidence")]
public sealed record Evidence([property: Id(0)] string Title, [property: Id(1)] string Url, [property: Id(2)] string ContentHash);

/// <summary>
/// Written authority of a provider for an authorised representative to act in its place. It binds once the
/// representative accepts, and both acts stand on the provider's stream: one place tells whether it holds.
/// </summary>
/// <param name="Representative">Registry id of the representative.</param>
/// <param name="Status">Whether it is offered or holds.</param>
[GenerateSerializer, Immutable, Alias("cr.Mandate")]
public sealed record Mandate([property: Id(0)] string Representative, [property: Id(1)] MandateStatus Status);

/// <summary>What another case relies on about a party.</summary>
[GenerateSerializer, Immutable, Alias("cr.PartyStanding")]
public sealed record PartyStanding
{
    [Id(0)]
    public required string Party { get; init; }

    [Id(1)]
    public required PartyStatus Status { get; init; }

    [Id(2)]
    public ImmutableArray<PartyRole> Roles { get; init; } = [];

    /// <summary>Code of the jurisdiction of establishment.</summary>
    [Id(3)]
    public required string Jurisdiction { get; init; }

    /// <summary>Stream and version that were read.</summary>
    [Id(4)]
    public required Basis Basis { get; init; }

    [Id(5)]
    public ImmutableArray<Mandate> Mandates { get; init; } = [];

    public bool Is(PartyRole role) => Roles.Contains(role);

    /// <summary>Whether this party's mandate for a representative is given and accepted.</summary>
    public bool IsRepresentedBy(string representative) => Mandates.Contains(new Mandate(representative, MandateStatus.Accepted));
}
