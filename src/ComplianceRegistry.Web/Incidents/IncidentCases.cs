using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Incidents;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Incidents;

/// <summary>Gives commands to the cases of incidents, and turns what they answer into resources for whoever asks.</summary>
internal sealed class IncidentCases(IncidentGrains incidents, ConcernedSystems concerned, KnownJurisdictions jurisdictions, Rulebook rules)
{
    /// <summary>The case, if it is there and this actor may know of it; null otherwise, which are not to be told apart.</summary>
    public async ValueTask<CaseReading<Incident>?> Read(string id, Actor? actor) =>
        await incidents.ReadAsync(id) is { } found && AudienceOf(found.State, actor) != IncidentAudience.Nobody ? found : null;

    /// <summary>How much of an incident an actor may see.</summary>
    public IncidentAudience AudienceOf(Incident incident, Actor? actor) => IncidentVisibility.Of(incident, actor, jurisdictions.Catalog());

    /// <summary>Opens an incident, or takes one over.</summary>
    public async Task<Results<CreatedReply<IncidentResource>, Problem>> Create(string id, IncidentCommand command, CommandMark? mark)
    {
        var reply = await incidents.Grain(id).Execute(command, mark);
        return reply is CommandReply<Incident>.Done done
            ? new CreatedReply<IncidentResource>(Describe(done.State, done.Version, command.Actor, command.Provider), $"/v1/incidents/{id}") { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>Changes an incident that is there and that the actor may know of.</summary>
    public async Task<Results<Reply<IncidentResource>, Problem>> Change(string id, IncidentCommand command, CommandMark mark)
    {
        if (await Read(id, command.Actor) is not { } found)
            return NoSuchIncident(id);
        var prepared = command with { Provider = await concerned.ProviderFor(command.Actor, found.State.Systems) };
        var reply = await incidents.Grain(id).Execute(prepared, mark);
        return reply is CommandReply<Incident>.Done done
            ? new Reply<IncidentResource>(Describe(done.State, done.Version, command.Actor, prepared.Provider)) { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>The incident as this actor sees it.</summary>
    public async Task<IncidentResource> Describe(CaseReading<Incident> incident, Actor? actor) =>
        Describe(incident.State, incident.Version, actor, await concerned.ProviderFor(actor, incident.State.Systems));

    public static Problem NoSuchIncident(string id) => Problems.NotFound($"There is no incident {id}, or it is not open to you.");

    private IncidentResource Describe(Incident incident, long version, Actor? actor, PartyStanding? provider) =>
        IncidentResource.Of(incident, version, AudienceOf(incident, actor), IncidentWorkflow.ActionsFor(incident, actor, provider), rules);
}
