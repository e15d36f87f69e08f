using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Assessments;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Grains.Systems;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Assessments;

/// <summary>Gives commands to the cases of assessments, and turns what they answer into resources.</summary>
internal sealed class AssessmentCases(
    AssessmentGrains assessments, AssessmentEvidence evidence, AiSystemGrains systems, PartyGrains parties, KnownJurisdictions jurisdictions, Rulebook rules, RegistryClock clock)
{
    /// <summary>The case, if it is there and this actor may know of it; null otherwise, which are not to be told apart.</summary>
    public async ValueTask<CaseReading<Assessment>?> Read(string id, Actor? actor)
    {
        var found = await evidence.Current(id);
        return found is null || (found.State.Release!.IsNonPublic && !AssessmentReaders.MayRead(found.State, actor, isDeployer: false)) ? null : found;
    }

    /// <summary>Starts an assessment.</summary>
    public async Task<Results<CreatedReply<AssessmentResource>, Problem>> Create(string id, StartAssessment command, CommandMark mark)
    {
        var reply = await assessments.Grain(id).Execute(command, mark);
        return reply is CommandReply<Assessment>.Done done
            ? new CreatedReply<AssessmentResource>(Describe(done.State, done.Version, command.Actor, command.Provider), $"/v1/assessments/{id}")
            {
                Version = done.Version,
                Position = done.Receipt.Position,
            }
            : reply.Refusal()!;
    }

    /// <summary>Changes an assessment that is there and that the actor may know of.</summary>
    public async Task<Results<Reply<AssessmentResource>, Problem>> Change(Change<AssessmentId> change, ReadOnlyMemory<byte> body, Func<Assessment, Task<AssessmentCommand>> command)
    {
        if (await Read(change.Id, change.Actor) is not { } found)
            return Problems.NoSuchAssessment(change.Id);
        var given = await command(found.State) with { Provider = await StandingOf(found.State.Release!.Provider) };
        var reply = await assessments.Grain(change.Id).Execute(given, change.Mark(body.Span));
        return reply is CommandReply<Assessment>.Done done
            ? new Reply<AssessmentResource>(Describe(done.State, done.Version, change.Actor, given.Provider)) { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>What the assessment says, for this actor; it is recorded who got it, and who did not.</summary>
    public async Task<Results<Reply<AssessmentContentResource>, Problem>> ReadContent(string id, Actor actor)
    {
        if (await Read(id, actor) is not { } found)
            return Problems.NoSuchAssessment(id);
        var isDeployer = await systems.ReadAsync(found.State.Release!.System) is { } system && IsDeployer(system.State, actor.Party);
        var reply = await assessments.Grain(id).Execute(new ReadAssessment { Actor = actor, IsDeployer = isDeployer }, null);
        if (reply is not CommandReply<Assessment>.Done done)
            return reply.Refusal()!;
        return AssessmentReaders.MayRead(done.State, actor, isDeployer)
            ? new Reply<AssessmentContentResource>(new AssessmentContentResource(done.State.ContentHash, done.State.Document(), done.State.Remarks)) { Version = done.Version, Position = done.Receipt.Position }
            : Problems.Forbidden("content-not-open", "Only the assessor, the provider, the examiner and competent authorities may read what it says; deployers of the system an approved provider's part. That you asked was recorded.");
    }

    /// <summary>The assessment as this actor sees it.</summary>
    public async Task<AssessmentResource> Describe(CaseReading<Assessment> found, Actor? actor) =>
        Describe(found.State, found.Version, actor, actor is null ? null : await StandingOf(found.State.Release!.Provider));

    /// <summary>What a party's case says of it; null when there is no such party.</summary>
    public async ValueTask<PartyStanding?> StandingOf(string party) =>
        RegistryId.TryParse(party, Party.IdPrefix, out var id) && await parties.ReadAsync(id.ToString()) is { } reading ? reading.State.Standing(reading.Version) : null;

    /// <summary>What an assessment's case says of it; null when there is no such assessment.</summary>
    public async ValueTask<AssessmentStanding?> StandingOfAssessment(string assessment) =>
        RegistryId.TryParse(assessment, Assessment.IdPrefix, out var id) && await evidence.Current(id.ToString()) is { } reading ? reading.State.Standing(reading.Version) : null;

    /// <summary>Where a jurisdiction keeps its days: by UTC and weekends where the registry knows nothing of it.</summary>
    public Seat SeatOf(string jurisdiction) =>
        jurisdictions.Catalog().Find(jurisdiction) is { } known ? Seat.Of(known) : new Seat(jurisdiction, "UTC", jurisdiction.ToLowerInvariant());

    private static bool IsDeployer(AiSystem system, string party) => system.Deployments.Any(deployment => deployment.Deployer == party);

    private AssessmentResource Describe(Assessment assessment, long version, Actor? actor, PartyStanding? provider) => AssessmentResource.Of(
        assessment, version, DateOnly.FromDateTime(clock.Now.UtcDateTime), AssessmentWorkflow.ActionsFor(assessment, actor, provider), rules);
}
