using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Recognition.Requests;
using ComplianceRegistry.Web.Arrangements;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>Gives commands to the cases of requests, and turns what they answer into resources.</summary>
internal sealed class RequestCases(
    RecognitionRequestGrains requests, RequestBases bases, BindingSignatories signatories, RequirementCatalog requirements, Rulebook rules)
{
    /// <summary>The case now, if it is there and this actor may read it; null otherwise, which are not to be told apart.</summary>
    public async ValueTask<CaseReading<RecognitionRequest>?> Read(string id, Actor? actor) =>
        await requests.ReadAsync(id) is { } found && RecognitionVisibility.MayRead(found.State, actor) ? found : null;

    /// <summary>The case as it was recorded at an instant.</summary>
    public async ValueTask<CaseReading<RecognitionRequest>?> ReadAsOf(string id, Actor? actor, DateTimeOffset instant) =>
        await Read(id, actor) is not null && await requests.Grain(id).ReadAsOf(instant) is { } then && RecognitionVisibility.MayRead(then.State, actor) ? then : null;

    /// <summary>Begins a request.</summary>
    public async Task<Results<CreatedReply<RequestResource>, Problem>> Draft(string id, DraftRequest command, CommandMark mark)
    {
        var certificate = await bases.CertificateOf(command.Content.Certificate, command.Actor);
        var system = certificate is null ? null : await bases.SystemOf(certificate.State.System, command.Actor);
        var reply = await requests.Grain(id).Execute(
            command with
            {
                Certificate = certificate?.State.Standing(certificate.Version),
                System = system?.State.Standing(system.Version),
                Provider = system is null ? null : await bases.PartyOf(system.State.Standing(system.Version).Provider),
                Seat = bases.SeatOf(command.Content.Receiving),
            },
            mark);
        return reply is CommandReply<RecognitionRequest>.Done done
            ? new CreatedReply<RequestResource>(Describe(done.State, done.Version, command.Actor), $"/v1/recognition-requests/{id}") { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>Changes a request that is there and that the actor may know of.</summary>
    /// <param name="id">Registry id.</param>
    /// <param name="mark">Key and version.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="command">The command, given the request as it is.</param>
    public async Task<Results<Reply<RequestResource>, Problem>> Change(string id, CommandMark mark, Actor actor, Func<RecognitionRequest, Task<RequestCommand>> command)
    {
        if (await Read(id, actor) is not { } found)
            return Problems.NoSuchRequest(id);
        var reply = await requests.Grain(id).Execute(await command(found.State), mark);
        return reply is CommandReply<RecognitionRequest>.Done done
            ? new Reply<RequestResource>(Describe(done.State, done.Version, actor)) { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>Other content for a draft, with the certificate that it names.</summary>
    public async Task<RequestCommand> Prepared(ReviseRequest command)
    {
        var certificate = await bases.CertificateOf(command.Content.Certificate, command.Actor);
        return command with { Certificate = certificate?.State.Standing(certificate.Version) };
    }

    /// <summary>A filing with what it relies on.</summary>
    public async Task<RequestCommand> Prepared(RecognitionRequest request, FilingCommand command)
    {
        var answers = (command as ResubmitRequest)?.Answers ?? request.Content!.Answers;
        return await bases.Filed(request, request.Content! with { Answers = answers }, command);
    }

    /// <summary>An admission with what speaks for one route or another now.</summary>
    public async Task<RequestCommand> Prepared(RecognitionRequest request, AdmitRequest command) => command with { Facts = await bases.FactsNow(request, command.Actor) };

    /// <summary>A comment with the signatory that binds the commenting authority.</summary>
    public RequestCommand Prepared(RecognitionRequest request, CommentOnRequest command) =>
        command with { Signatory = request.Filing is { } filing ? signatories.Of(filing.Arrangement.Terms, command.Actor.Jurisdiction) : null };

    /// <summary>The request as this actor sees it.</summary>
    public RequestResource Describe(RecognitionRequest request, long version, Actor? actor) => RequestResource.Of(request, version, actor, rules, requirements);
}
