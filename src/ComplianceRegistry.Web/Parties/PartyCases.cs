using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Views.Parties;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Parties;

/// <summary>Gives commands to the cases of parties, and turns what they answer into resources.</summary>
internal sealed class PartyCases(PartyGrains cases, PartyQueries parties, Memberships memberships)
{
    /// <summary>The case; null when there is none.</summary>
    public ValueTask<CaseReading<Party>?> Read(string id) => cases.ReadAsync(id);

    /// <summary>Creates a party.</summary>
    public async Task<Results<CreatedReply<PartyResource>, Problem>> Create(string id, PartyCommand command, CommandMark mark)
    {
        var reply = await Execute(id, command, mark);
        return reply is CommandReply<Party>.Done done
            ? new CreatedReply<PartyResource>(Describe(done.State, done.Version, command.Actor), $"/v1/parties/{id}") { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>Changes a party that is there.</summary>
    public async Task<Results<Reply<PartyResource>, Problem>> Change(string id, PartyCommand command, CommandMark mark)
    {
        if (await Read(id) is null)
            return Problems.NoSuchParty(id);
        if (parties.Find(id) is { } known)
            command = command with { AuthorityExists = AuthorityExists(known.Jurisdiction) };
        var reply = await Execute(id, command, mark);
        return reply is CommandReply<Party>.Done done
            ? new Reply<PartyResource>(Describe(done.State, done.Version, command.Actor)) { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>The party as this actor sees it.</summary>
    public PartyResource Describe(Party party, long version, Actor? actor)
    {
        // The party's own members act with the standing that the change has just given it.
        var asker = actor?.Party == party.Id ? party.ActingFor(version, actor.Member) : actor;
        var actions = PartyWorkflow.ActionsFor(party, asker, AuthorityExists(party.Content!.Jurisdiction));
        return PartyResource.Of(party, version, actions);
    }

    private bool AuthorityExists(string jurisdiction) => parties.HasVerifiedAuthority(jurisdiction);

    private async Task<CommandReply<Party>> Execute(string id, PartyCommand command, CommandMark mark)
    {
        var reply = await cases.Grain(id).Execute(command, mark);
        if (reply is CommandReply<Party>.Done { Replay: false } done)
            memberships.Note(done.State, done.Receipt.Position);
        return reply;
    }
}
