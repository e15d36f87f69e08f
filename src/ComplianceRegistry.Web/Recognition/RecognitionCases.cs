using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Grains.Arrangements;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Recognition;
using ComplianceRegistry.Grains.Recognition.Requests;
using ComplianceRegistry.Views.Recognition;
using ComplianceRegistry.Web.Arrangements;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>Gives commands to the cases of recognitions, and turns what they answer into resources.</summary>
internal sealed class RecognitionCases(
    RecognitionGrains recognitions, RecognitionRequestGrains requests, ArrangementGrains arrangements, BindingSignatories signatories, Rulebook rules)
{
    /// <summary>The case now, if it is there and this actor may read it; null otherwise, which are not to be told apart.</summary>
    public async ValueTask<CaseReading<GrantedRecognition>?> Read(string id, Actor? actor) =>
        await recognitions.ReadAsync(id) is { } found && RecognitionVisibility.MayRead(found.State, actor) ? found : null;

    /// <summary>The case as it was recorded at an instant.</summary>
    public async ValueTask<CaseReading<GrantedRecognition>?> ReadAsOf(string id, Actor? actor, DateTimeOffset instant) =>
        await Read(id, actor) is null ? null : await recognitions.Grain(id).ReadAsOf(instant);

    /// <summary>Changes a recognition that is there and that the actor may know of.</summary>
    /// <param name="id">Registry id.</param>
    /// <param name="mark">Key and version.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="command">The command, given the recognition as it is.</param>
    public async Task<Results<Reply<RecognitionResource>, Problem>> Change(
        string id, CommandMark mark, Actor actor, Func<GrantedRecognition, ValueTask<RecognitionCommand>> command)
    {
        if (await Read(id, actor) is not { } found)
            return Problems.NoSuchRecognition(id);
        var reply = await recognitions.Grain(id).Execute(await command(found.State), mark);
        return reply is CommandReply<GrantedRecognition>.Done done
            ? new Reply<RecognitionResource>(await Describe(done.State, done.Version, actor, actor)) { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>An objection to a suspension, with the signatory of the arrangement that binds the objecting authority.</summary>
    public async ValueTask<RecognitionCommand> Prepared(GrantedRecognition recognition, ObjectToSuspension command) =>
        await arrangements.StandingAsync(recognition.Request!.Arrangement) is { } arrangement
            ? command with { Signatory = signatories.Of(arrangement.Terms, command.Actor.Jurisdiction), Arrangement = arrangement.Basis }
            : command;

    /// <summary>The recognition as somebody sees it.</summary>
    /// <param name="recognition">The recognition.</param>
    /// <param name="version">Version of its stream.</param>
    /// <param name="reader">Who looks; null for the public.</param>
    /// <param name="actor">Who may act on it as it is described; null for nobody.</param>
    public async ValueTask<RecognitionResource> Describe(GrantedRecognition recognition, long version, Actor? reader, Actor? actor)
    {
        var request = await requests.ReadAsync(recognition.Request!.Request);
        var used = RecognitionItem.DaysBetween(request?.State.Filed, recognition.Request.Since);
        return RecognitionResource.Of(recognition, version, used, rules, RecognitionVisibility.SeesEvidence(recognition, reader), RecognitionWorkflow.ActionsFor(recognition, actor));
    }
}
