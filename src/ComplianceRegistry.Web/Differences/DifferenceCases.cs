using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Differences;
using ComplianceRegistry.Views.Recognition.Requests;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Differences;

/// <summary>Gives commands to the cases of declared differences, and turns what they answer into resources.</summary>
internal sealed class DifferenceCases(
    DifferenceGrains differences, RequestQueries requests, KnownJurisdictions jurisdictions, RequirementCatalog sets, ScopeVocabulary scopes, Rulebook rules)
{
    /// <summary>The case now; null when there is none.</summary>
    public ValueTask<CaseReading<NationalDifference>?> Read(string id) => differences.ReadAsync(id);

    /// <summary>The case as it was recorded at an instant; null when there was none.</summary>
    public async ValueTask<CaseReading<NationalDifference>?> ReadAsOf(string id, DateTimeOffset instant) =>
        await Read(id) is null ? null : await differences.Grain(id).ReadAsOf(instant);

    /// <summary>Publishes a difference of the actor's jurisdiction.</summary>
    public async Task<Results<CreatedReply<DifferenceResource>, Problem>> Publish(string id, PublishDifference command, CommandMark mark)
    {
        var known = jurisdictions.Catalog();
        var seat = known.Find(command.Actor.Jurisdiction) is { } own ? Seat.Of(own) : null;
        ImmutableArray<Fault> unknown = seat is null ? [known.Unknown("", command.Actor.Jurisdiction)] : [];
        var reply = await differences.Grain(id).Execute(command with { Seat = seat, Faults = [.. unknown, .. Against(command.Content)] }, mark);
        return reply is CommandReply<NationalDifference>.Done done
            ? new CreatedReply<DifferenceResource>(Describe(done.State, done.Version, command.Actor), $"/v1/national-differences/{id}")
            {
                Version = done.Version,
                Position = done.Receipt.Position,
            }
            : reply.Refusal()!;
    }

    /// <summary>Changes a difference that is there.</summary>
    public async Task<Results<Reply<DifferenceResource>, Problem>> Change(string id, DifferenceCommand command, CommandMark mark)
    {
        if (await Read(id) is null)
            return Problems.NoSuchDifference(id);
        var reply = await differences.Grain(id).Execute(command is AmendDifference amend ? amend with { Faults = Against(amend.Content) } : command, mark);
        return reply is CommandReply<NationalDifference>.Done done
            ? new Reply<DifferenceResource>(Describe(done.State, done.Version, command.Actor)) { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>The difference as this actor sees it.</summary>
    public DifferenceResource Describe(NationalDifference difference, long version, Actor? actor) =>
        DifferenceResource.Of(difference, version, requests.UseOf(difference.Id), rules, DifferenceWorkflow.ActionsFor(difference, actor));

    private ImmutableArray<Fault> Against(DifferenceContent content) => DifferenceContentValidation.Against(sets, scopes, content);
}
