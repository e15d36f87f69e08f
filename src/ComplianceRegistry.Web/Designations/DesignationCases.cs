using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Designations;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Designations;

/// <summary>Gives commands to the cases of designations, and turns what they answer into resources.</summary>
internal sealed class DesignationCases(
    DesignationGrains designations, BodyNumbersGrains numbers, PartyGrains parties, KnownJurisdictions jurisdictions, ScopeVocabulary scopes, Rulebook rules)
{
    /// <summary>The case now; null when there is none.</summary>
    public ValueTask<CaseReading<Designation>?> Read(string id) => designations.ReadAsync(id);

    /// <summary>The case as it was recorded at an instant; null when there was none.</summary>
    public async ValueTask<CaseReading<Designation>?> ReadAsOf(string id, DateTimeOffset instant) =>
        await Read(id) is null ? null : await designations.Grain(id).ReadAsOf(instant);

    /// <summary>Applies for a designation at an authority.</summary>
    public async Task<Results<CreatedReply<DesignationResource>, Problem>> Apply(string id, ApplyForDesignation command, string authority, CommandMark mark)
    {
        var (standing, faults) = await StandingOf(authority, "/authority");
        return await Create(id, command with
        {
            Authority = standing,
            Governing = [.. jurisdictions.Catalog().Governing(command.Actor.Jurisdiction).Select(known => known.Code)],
            Seat = standing is null ? null : SeatOf(standing.Jurisdiction),
            Faults = faults,
        }, mark);
    }

    /// <summary>Records a designation of the past; the body gets its number with it.</summary>
    public async Task<Results<CreatedReply<DesignationResource>, Problem>> Record(string id, RecordHistoricDesignation command, string body, CommandMark mark)
    {
        var (standing, faults) = await StandingOf(body, "/body");
        var (number, refusal) = await NumberOf(standing?.Party, command.Actor);
        if (refusal is not null)
            return refusal;
        return await Create(id, command with { Body = standing, Seat = SeatOf(command.Actor.Jurisdiction), Number = number, Faults = faults }, mark);
    }

    /// <summary>Notifies a designation; the body gets its number with its first notification.</summary>
    public async Task<Results<Reply<DesignationResource>, Problem>> Notify(string id, NotifyDesignation command, CommandMark mark)
    {
        if (await Read(id) is not { } found)
            return Problems.NoSuchDesignation(id);
        var (number, refusal) = await NumberOf(DesignationWorkflow.ActionsFor(found.State, command.Actor).Contains("notify") ? found.State.Body : null, command.Actor);
        return refusal is null ? await Change(id, command with { Number = number }, mark) : refusal;
    }

    /// <summary>Changes a designation that is there.</summary>
    public async Task<Results<Reply<DesignationResource>, Problem>> Change(string id, DesignationCommand command, CommandMark mark)
    {
        if (await Read(id) is null)
            return Problems.NoSuchDesignation(id);
        var reply = await designations.Grain(id).Execute(Checked(command), mark);
        return reply is CommandReply<Designation>.Done done
            ? new Reply<DesignationResource>(Describe(done.State, done.Version, command.Actor)) { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>The designation as this actor sees it.</summary>
    public DesignationResource Describe(Designation designation, long version, Actor? actor) =>
        DesignationResource.Of(designation, version, rules, DesignationWorkflow.ActionsFor(designation, actor));

    private async Task<Results<CreatedReply<DesignationResource>, Problem>> Create(string id, DesignationCommand command, CommandMark mark)
    {
        var reply = await designations.Grain(id).Execute(Checked(command), mark);
        return reply is CommandReply<Designation>.Done done
            ? new CreatedReply<DesignationResource>(Describe(done.State, done.Version, command.Actor), $"/v1/designations/{id}") { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    private DesignationCommand Checked(DesignationCommand command) => command is DesignationScopeCommand scoped
        ? scoped with { Faults = [.. scoped.Faults, .. DesignationContentValidation.AgainstScopes(scoped.Scope, scopes)] }
        : command;

    private Seat? SeatOf(string jurisdiction) => jurisdictions.Catalog().Find(jurisdiction) is { } known ? Seat.Of(known) : null;

    private async Task<(PartyStanding? Standing, ImmutableArray<Fault> Faults)> StandingOf(string id, string pointer) =>
        RegistryId.TryParse(id, Party.IdPrefix, out var party) && await parties.ReadAsync(party.ToString()) is { } found
            ? (found.State.Standing(found.Version), [])
            : (null, [new Fault(pointer, "unknown-party", $"There is no party {id}.")]);

    /// <summary>The number of a body, assigned now when it has none; the command is refused for other reasons when there is no body to give one to.</summary>
    private async Task<(string Number, Problem? Refusal)> NumberOf(string? body, Actor actor)
    {
        if (body is null)
            return ("0000", null);
        var reply = await numbers.TheGrain.Execute(new AssignBodyNumber { Actor = actor, Body = body }, null);
        return reply is CommandReply<BodyNumbers>.Done done ? (done.State.Of(body)!, null) : ("", reply.Refusal());
    }
}
