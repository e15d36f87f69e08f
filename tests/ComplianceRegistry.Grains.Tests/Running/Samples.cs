using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Grains.Tests.Running;

/// <summary>Commands, marks and entries that tests use.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Start = new(2026, 8, 9, 10, 11, 12, 345, TimeSpan.Zero);

    public static readonly Actor Registry = new(Actor.Registry, PartyStatus.Absent, [], "", null, "");

    public static string PartyId(string name) => Id(Party.IdPrefix, name);

    public static string Id(string prefix, string name) => RegistryId.Create(prefix, SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToString();

    /// <summary>Makes a party that is verified at once, with one personal part.</summary>
    public static RegisterFounder Found(string name = "Hartwell Analytics") => new()
    {
        Actor = Registry,
        Content = new PartyContent { Name = name, Roles = [PartyRole.Provider], Jurisdiction = "DE" },
        Contact = new Contact("office@hartwell.example", "Ada Hartwell"),
    };

    public static SuspendParty Suspend() => new() { Actor = Registry, Reason = "Missing evidence" };

    public static ReinstateParty Reinstate() => new() { Actor = Registry };

    public static CeaseParty Cease() => new() { Actor = Registry };

    /// <summary>A registration by a verified provider.</summary>
    public static RegisterSystem Register(SystemSection section = SystemSection.Public)
    {
        var provider = PartyId("provider");
        var basis = new Basis(provider, 1);
        return new RegisterSystem
        {
            Actor = new Actor(provider, PartyStatus.Verified, [PartyRole.Provider], "DE", basis, new string('a', 64)),
            Provider = new PartyStanding { Party = provider, Status = PartyStatus.Verified, Roles = [PartyRole.Provider], Jurisdiction = "DE", Basis = basis },
            Contact = new Contact("desk@hartwell.example", "Ada Hartwell"),
            Version = new SystemVersion("1.0", new string('b', 64), new DateOnly(2026, 8, 1)),
            Deployments = [new Deployment("DE", null, DeploymentStatus.InService)],
            Content = new SystemContent
            {
                Provider = provider,
                Name = "Queue sorter",
                IntendedPurpose = "Sorts reports so that officers see the urgent ones first.",
                DataAndLogic = section == SystemSection.Public ? "Reads the report; a boosted tree ranks it." : null,
                Section = section,
                Sector = "justice-law-enforcement",
            },
        };
    }

    /// <summary>A mark by an idempotency key and a body.</summary>
    public static CommandMark Mark(string key, string body = "{}", long? ifMatch = null) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(key)), IdDerivation.Fingerprint("/v1/parties", Encoding.UTF8.GetBytes(body)), ifMatch);

    public static LogEntry Entry(string stream, long version, DateTimeOffset? at = null, string? command = null)
    {
        var content = new EntryContent("party.suspended", stream, version, at ?? Start, Actor.Registry, null, [], "{}"u8.ToArray(), "{}"u8.ToArray());
        return EntryWriter.Write(content) with
        {
            Command = command is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(command)),
            Fingerprint = command is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(command)),
        };
    }

    public static AppendRequest Append(string stream, long expectedVersion, int count = 1, DateTimeOffset? at = null, string? command = null) =>
        new(stream, expectedVersion, [.. Enumerable.Range(1, count).Select(next => Entry(stream, expectedVersion + next, at, next == count ? command : null))]);
}
