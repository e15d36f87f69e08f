using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Views.Parties;

/// <summary>A party as lists show it; without personal data.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its stream.</param>
/// <param name="Name">Its name.</param>
/// <param name="Jurisdiction">Code of the place of establishment.</param>
/// <param name="RegistrationNumber">Number in a register of companies or the like; null when there is none.</param>
/// <param name="Roles">What it is in the registry.</param>
/// <param name="Status">Where it stands in its verification.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
public sealed record PartyItem(
    string Id,
    long Version,
    string Name,
    string Jurisdiction,
    string? RegistrationNumber,
    ImmutableArray<PartyRole> Roles,
    PartyStatus Status,
    DateTimeOffset UpdatedAt);

/// <summary>A page of parties.</summary>
/// <param name="Items">In alphabetical order.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record PartyList(IReadOnlyList<PartyItem> Items, string? Next);

/// <summary>A party for which a person acts.</summary>
/// <param name="Party">The party as it is now.</param>
/// <param name="Role">What the person may do for it.</param>
public sealed record Membership(PartyItem Party, MemberRole Role);
