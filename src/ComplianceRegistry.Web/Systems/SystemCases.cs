using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Grains.Systems;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Systems;

/// <summary>Gives commands to the cases of AI systems, and turns what they answer into resources.</summary>
internal sealed class SystemCases(AiSystemGrains systems, PartyGrains parties, KnownCases known, KnownJurisdictions jurisdictions, FrameworkCatalog frameworks, RecognitionProfiles recognition)
{
    /// <summary>The case, if it is there and this actor may read it; null otherwise, which are not to be told apart.</summary>
    public async ValueTask<CaseReading<AiSystem>?> Read(string id, Actor? actor, DateTimeOffset? asOf = null)
    {
        var now = await systems.ReadAsync(id);
        if (now is null || !MayRead(now.State, actor))
            return null;
        return asOf is { } instant ? await systems.Grain(id).ReadAsOf(instant) : now;
    }

    /// <summary>Registers a system.</summary>
    public async Task<Results<CreatedReply<SystemResource>, Problem>> Create(string id, RegisterSystem command, Acting by, CommandMark mark)
    {
        var prepared = Prepare(AiSystemDecider.Absent(id), await Checked(command, command.Content, by));
        var reply = await systems.Grain(id).Execute(prepared, mark);
        return reply is CommandReply<AiSystem>.Done done
            ? new CreatedReply<SystemResource>(Describe(done.State, done.Version, command.Actor, prepared.Provider), $"/v1/systems/{id}") { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>Changes a system that is there and that the actor may know of.</summary>
    public async Task<Results<Reply<SystemResource>, Problem>> Change(string id, Acting by, CommandMark mark, Func<AiSystem, SystemCommand> command)
    {
        if (await Read(id, by.Actor) is not { } system)
            return Problems.NoSuchSystem(id);
        var given = command(system.State);
        var prepared = Prepare(system.State, await Checked(given, (given as SystemContentCommand)?.Content ?? system.State.Content!, by));
        var reply = await systems.Grain(id).Execute(prepared, mark);
        return reply is CommandReply<AiSystem>.Done done
            ? new Reply<SystemResource>(Describe(done.State, done.Version, by.Actor, prepared.Provider)) { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>The system as this actor sees it.</summary>
    public async Task<SystemResource> Describe(CaseReading<AiSystem> system, Actor? actor)
    {
        var needsMandate = actor is not null && actor.Party == system.State.Content!.Representative;
        return Describe(system.State, system.Version, actor, needsMandate ? await StandingOf(system.State.Content!.Provider) : null);
    }

    private static SystemResource Describe(AiSystem system, long version, Actor? actor, PartyStanding? provider) =>
        SystemResource.Of(system, version, SystemWorkflow.ActionsFor(system, actor, provider));

    /// <summary>Everybody in the public section; in the other the parties and authorities concerned, and the secretariat.</summary>
    private bool MayRead(AiSystem system, Actor? actor) =>
        !system.IsNonPublic
        || actor is { IsVerified: true } && actor.Is(PartyRole.Secretariat)
        || NonPublicSection.MayRead(system, actor, jurisdictions.Catalog());

    private SystemCommand Prepare(AiSystem state, SystemCommand command) => new SystemRules(frameworks, jurisdictions.Catalog(), recognition).Prepare(state, command);

    /// <summary>The command with what other cases say of the parties that it names.</summary>
    private async Task<SystemCommand> Checked(SystemCommand command, SystemContent content, Acting by)
    {
        var provider = await StandingOf(content.Provider, by);
        var representative = content.Representative is { } named ? await StandingOf(named, by) : null;
        return await NamedDeployers.Check(command with { Provider = provider, Representative = representative }, known);
    }

    private ValueTask<PartyStanding?> StandingOf(string party, Acting by) =>
        party == by.Party.State.Id ? new(by.Party.State.Standing(by.Party.Version)) : StandingOf(party);

    private async ValueTask<PartyStanding?> StandingOf(string party) =>
        RegistryId.TryParse(party, Party.IdPrefix, out var id) && await parties.ReadAsync(id.ToString()) is { } reading
            ? reading.State.Standing(reading.Version)
            : null;
}
