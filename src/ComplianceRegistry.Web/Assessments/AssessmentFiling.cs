using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Grains.Assessments;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Assessments;

/// <summary>Prepares what is filed: checks it against systems and requirement sets, and hashes it.</summary>
internal sealed class AssessmentFiling(AssessmentCases cases, AssessmentEvidence evidence, SystemCases systems, RequirementCatalog requirements)
{
    public async Task<Results<CreatedReply<AssessmentResource>, Problem>> Start(Acting by, Repetition again, JsonBody<StartAssessmentBody> body)
    {
        var asked = body.Value;
        if (await systems.Read(asked.System.ToUpperInvariant(), by.Actor) is not { } system)
            return Problems.Unacceptable([new Fault("/system", "unknown-system", "The registry knows no such AI system, or it is not open to you.")]);
        var release = new AssessedRelease(system.State.Id, asked.VersionHash, system.State.Content!.Provider, system.State.IsNonPublic);
        var (basedOn, salt) = (BasedOnBody.ToBasedOn(asked.BasedOn), AssessmentHash.NewSalt());
        var command = new StartAssessment
        {
            Actor = by.Actor,
            Provider = await cases.StandingOf(release.Provider),
            Release = release,
            BasedOn = basedOn,
            Base = await BaseOf(basedOn, release),
            Content = asked.Content,
            Salt = salt,
            ContentHash = Hash(SchemaOf(asked.Content), release, basedOn, asked.Content, salt),
            Faults = [.. UnknownVersion(system.State.Versions.Any(known => known.ContentHash == asked.VersionHash)), .. await Against(asked.Content)],
        };
        return await cases.Create(again.NewId(Assessment.IdPrefix, by.Actor.Party), command, again.Mark(by.Actor.Party, body.Bytes));
    }

    public async Task<AssessmentCommand> Revision(Assessment present, Actor actor, AssessmentContent content) => new ReviseAssessment
    {
        Actor = actor,
        Content = content,
        ContentHash = Hash(present.Schema, present.Release!, present.BasedOn, content, present.Salt),
        Faults = await Against(content),
    };

    // Of other systems' assessments nothing is told, not even that there are any.
    private async Task<AssessmentStanding?> BaseOf(BasedOn? basedOn, AssessedRelease release) =>
        basedOn is not null && await cases.StandingOfAssessment(basedOn.Assessment) is { } known && known.System == release.System ? known : null;

    private static string Hash(string schema, AssessedRelease release, BasedOn? basedOn, AssessmentContent content, string salt) =>
        AssessmentHash.Of(new AssessmentDocument(schema, release.System, release.VersionHash, basedOn, content, salt));

    private static string SchemaOf(AssessmentContent content) => AssessmentSchema.KindOf(content) is { } kind ? AssessmentSchema.Of(kind) : "";

    private static IEnumerable<Fault> UnknownVersion(bool isKnown) =>
        isKnown ? [] : [new Fault("/versionHash", "unknown-version", "The system has no version with this hash.")];

    private async Task<ImmutableArray<Fault>> Against(AssessmentContent content) =>
        [.. ContentValidation.Placed(AuditValidation.AgainstRequirements(content, requirements)), .. await evidence.Check(content)];
}
