using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Monitoring;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Monitoring;

/// <summary>Gives commands to the cases of monitoring plans, and turns what they answer into resources.</summary>
internal sealed class MonitoringCases(MonitoringGrains plans, SystemCases systems, PartyGrains parties)
{
    /// <summary>The case, if it is there and this actor may read the system's entry; null otherwise, which are not to be told apart.</summary>
    public async ValueTask<CaseReading<MonitoringPlan>?> Read(string id, Actor? actor) =>
        await plans.ReadAsync(id) is { State.Version: { } version } found && (!version.IsNonPublic || await systems.Read(version.System, actor) is not null) ? found : null;

    /// <summary>A version of a system as it stands now; null when it is not there or not open to the actor.</summary>
    public async Task<(MonitoredVersion? Version, string Home)> VersionOf(string system, string label, Actor actor) =>
        RegistryId.TryParse(system, Domain.Systems.AiSystem.IdPrefix, out var id) && await systems.Read(id.ToString(), actor) is { } found
            ? (MonitoredVersion.Of(found.State, found.Version, label), found.State.Home)
            : (null, "");

    /// <summary>Submits a plan.</summary>
    public async Task<Results<CreatedReply<PlanResource>, Problem>> Create(string id, SubmitPlan command, CommandMark mark)
    {
        var prepared = command with { Provider = await ProviderFor(command.Actor, command.Version) };
        var reply = await plans.Grain(id).Execute(prepared, mark);
        return reply is CommandReply<MonitoringPlan>.Done done
            ? new CreatedReply<PlanResource>(Describe(done.State, done.Version, command.Actor, prepared.Provider, []), $"/v1/monitoring-plans/{id}") { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>Changes a plan that is there and that the actor may know of.</summary>
    public async Task<Results<Reply<PlanResource>, Problem>> Change(string id, MonitoringCommand command, CommandMark mark)
    {
        if (await Read(id, command.Actor) is not { } found)
            return NoSuchPlan(id);
        var prepared = command with { Provider = await ProviderFor(command.Actor, found.State.Version!) };
        var reply = await plans.Grain(id).Execute(prepared, mark);
        return reply is CommandReply<MonitoringPlan>.Done done
            ? new Reply<PlanResource>(Describe(done.State, done.Version, command.Actor, prepared.Provider, [])) { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>The plan as this actor sees it.</summary>
    public async Task<PlanResource> Describe(CaseReading<MonitoringPlan> plan, Actor? actor) =>
        Describe(plan.State, plan.Version, actor, actor is null ? null : await ProviderFor(actor, plan.State.Version!), await RecognisedIn(plan.State.Version!, actor));

    public static Problem NoSuchPlan(string id) => Problems.NotFound($"There is no monitoring plan {id}, or it is not open to you.");

    private static PlanResource Describe(MonitoringPlan plan, long version, Actor? actor, PartyStanding? provider, ImmutableArray<string> recognisedIn) =>
        PlanResource.Of(plan, version, MonitoringWorkflow.MayReadMeasurements(plan, actor, provider, recognisedIn), MonitoringWorkflow.ActionsFor(plan, actor, provider));

    /// <summary>Where the system is recognised, whose authorities see what the plan measures; read for authorities alone.</summary>
    private async ValueTask<ImmutableArray<string>> RecognisedIn(MonitoredVersion version, Actor? actor) =>
        actor is { IsVerified: true } && actor.Is(PartyRole.CompetentAuthority) && await systems.Read(version.System, actor) is { } system ? system.State.RecognisedIn : [];

    private async ValueTask<PartyStanding?> ProviderFor(Actor actor, MonitoredVersion version) =>
        actor.Party == version.Representative && await parties.ReadAsync(version.Provider) is { } provider ? provider.State.Standing(provider.Version) : null;
}
