using System.Security.Cryptography;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Arrangements;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Ledger.Json;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Arrangements;

/// <summary>Gives commands to the cases of arrangements, and turns what they answer into resources.</summary>
internal sealed class ArrangementCases(ArrangementGrains arrangements, KnownJurisdictions jurisdictions, ScopeVocabulary scopes, RequirementCatalog sets, Rulebook rules)
{
    /// <summary>The case now; null when there is none.</summary>
    public ValueTask<CaseReading<Arrangement>?> Read(string id) => arrangements.ReadAsync(id);

    /// <summary>The case as it was recorded at an instant; null when there was none.</summary>
    public async ValueTask<CaseReading<Arrangement>?> ReadAsOf(string id, DateTimeOffset instant) =>
        await Read(id) is null ? null : await arrangements.Grain(id).ReadAsOf(instant);

    /// <summary>Drafts an arrangement under a new id.</summary>
    public async Task<Results<CreatedReply<ArrangementResource>, Problem>> Draft(string id, DraftArrangement command, CommandMark mark)
    {
        var reply = await arrangements.Grain(id).Execute(Checked(command), mark);
        return reply is CommandReply<Arrangement>.Done done
            ? new CreatedReply<ArrangementResource>(Describe(done.State, done.Version, command.Actor), $"/v1/arrangements/{id}") { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>Changes an arrangement that is there.</summary>
    public async Task<Results<Reply<ArrangementResource>, Problem>> Change(string id, ArrangementCommand command, CommandMark mark)
    {
        if (await Read(id) is null)
            return NoSuchArrangement(id);
        var reply = await arrangements.Grain(id).Execute(Checked(command), mark);
        return reply is CommandReply<Arrangement>.Done done
            ? new Reply<ArrangementResource>(Describe(done.State, done.Version, command.Actor)) { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>The arrangement as this actor sees it.</summary>
    public ArrangementResource Describe(Arrangement arrangement, long version, Actor? actor) =>
        ArrangementResource.Of(arrangement, version, rules, ArrangementWorkflow.ActionsFor(arrangement, actor));

    /// <summary>Where an authority keeps its days: in its jurisdiction, or by UTC and weekends where the registry knows nothing of it.</summary>
    public Seat SeatOf(Actor actor) => jurisdictions.Catalog().Find(actor.Jurisdiction) is { } known
        ? Seat.Of(known)
        : new Seat(actor.Jurisdiction, "UTC", actor.Jurisdiction.ToLowerInvariant());

    /// <summary>The hash to which signatures are bound: SHA-256 of the canonical JSON of the terms as the acts carry them.</summary>
    public static string HashOf(ArrangementTerms terms) =>
        Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(terms, EventCodec.FactsJson))));

    public static Problem NoSuchArrangement(string id) => Problems.NotFound($"There is no arrangement {id}.");

    private ArrangementCommand Checked(ArrangementCommand command) => command is ArrangementTermsCommand { Terms: var terms } named
        ? named with { TermsHash = HashOf(terms), Faults = ArrangementTermsValidation.AgainstKnown(terms, jurisdictions.Catalog(), scopes, sets) }
        : command;
}
