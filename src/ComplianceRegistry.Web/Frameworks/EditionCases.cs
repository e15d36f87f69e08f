using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Frameworks;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Frameworks;

/// <summary>Gives commands to the cases of editions, and turns what they answer into resources.</summary>
internal sealed class EditionCases(EditionGrains cases, RequirementFiles files, KnownJurisdictions jurisdictions, Rulebook rules)
{
    /// <summary>The case; null when there is none.</summary>
    public ValueTask<CaseReading<RequirementSetEdition>?> Read(string id) => cases.ReadAsync(id);

    /// <summary>Opens the case of an edition, whose id follows from its reference.</summary>
    public async Task<Results<CreatedReply<EditionResource>, Problem>> Create(string id, DraftEdition command, CommandMark mark)
    {
        var reply = await cases.Grain(id).Execute(command, mark);
        return reply switch
        {
            CommandReply<RequirementSetEdition>.Done done =>
                new CreatedReply<EditionResource>(Describe(done.State, done.Version, command.Actor), $"/v1/editions/{id}") { Version = done.Version, Position = done.Receipt.Position },
            CommandReply<RequirementSetEdition>.VersionConflict => Problems.From([AlreadyOpen(id)]),
            _ => reply.Refusal()!,
        };
    }

    /// <summary>Changes a case that is there, by a command made for its present state.</summary>
    public async Task<Results<Reply<EditionResource>, Problem>> Change(string id, Func<RequirementSetEdition, EditionCommand> ask, CommandMark mark)
    {
        if (await Read(id) is not { } known)
            return NoSuchEdition(id);
        var command = ask(known.State);
        var reply = await cases.Grain(id).Execute(command, mark);
        return reply is CommandReply<RequirementSetEdition>.Done done
            ? new Reply<EditionResource>(Describe(done.State, done.Version, command.Actor)) { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>The case as this actor sees it.</summary>
    public EditionResource Describe(RequirementSetEdition edition, long version, Actor? actor) =>
        EditionResource.Of(edition, version, EditionWorkflow.ActionsFor(edition, actor), rules);

    /// <summary>The hash of an edition's content as this registry has it; empty when it has no such edition.</summary>
    public string ContentHashOf(string reference) => files.Catalog.Find(reference)?.ContentHash ?? "";

    /// <summary>Whether an edition has a requirement of this id.</summary>
    public bool Knows(string reference, string requirement) => files.Catalog.Find(reference)?.Find(requirement) is not null;

    /// <summary>Where an actor's office keeps its days: in its jurisdiction, or by UTC and weekends where the registry knows nothing of it.</summary>
    public Seat SeatOf(Actor actor) => jurisdictions.Catalog().Find(actor.Jurisdiction) is { } known
        ? Seat.Of(known)
        : new Seat(actor.Jurisdiction, "UTC", actor.Jurisdiction.ToLowerInvariant());

    public static Problem NoSuchEdition(string id) =>
        Problems.NotFound($"No case is open for an edition {id}. GET /v1/requirement-sets lists the editions with the ids of their cases.");

    private static Rejection AlreadyOpen(string id) =>
        Rejection.WrongState("case-open", $"The case of this edition is open already: {id}. POST /v1/editions/{id}/draft takes over changed content.");
}
