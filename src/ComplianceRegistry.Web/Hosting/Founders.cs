using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Bootstrap;
using ComplianceRegistry.Web.Identity;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>A founder as the file <c>Registry:FoundersFile</c> lists it.</summary>
internal sealed record FounderRecord
{
    /// <summary>Name within the file; never to be changed.</summary>
    public required string Key { get; init; }

    public required ImmutableArray<PartyRole> Roles { get; init; }

    public required string Name { get; init; }

    public required string Jurisdiction { get; init; }

    /// <summary>Subjects of the people who act for it, as its administrators.</summary>
    public required ImmutableArray<string> Administrators { get; init; }

    public string? Email { get; init; }
}

/// <summary>The secretariat and the first authorities of a registry.</summary>
internal static class Founders
{
    /// <summary>Reads a file of founders.</summary>
    /// <exception cref="InvalidOperationException">It is not there, or not what is expected.</exception>
    public static IEnumerable<Founder> Read(string file, Person person) =>
        from founder in JsonFile.Read<FounderRecord[]>(file)
        select new Founder(
            founder.Key,
            new PartyContent { Roles = founder.Roles, Name = founder.Name, Jurisdiction = founder.Jurisdiction },
            [.. founder.Administrators.Select(subject => new PartyMember(person.PseudonymOf(subject), MemberRole.Administrator))],
            founder.Email is null ? null : new Contact(founder.Email));
}
