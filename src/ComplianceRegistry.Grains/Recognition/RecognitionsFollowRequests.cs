using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Grains.Certification;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Reactions;
using ComplianceRegistry.Grains.Recognition.Requests;

namespace ComplianceRegistry.Grains.Recognition;

/// <summary>What a request is recognised for is granted, on the certificate as it is by then; what is decided on it anew is followed.</summary>
internal sealed class RecognitionsFollowRequests(RecognitionRequestGrains requests, RecognitionGrains recognitions, CertificateGrains certificates) : IReaction
{
    public string Name => "recognitions-follow-requests";

    public ImmutableArray<string> Kinds => ["request.recognised", "request.appeal-decided", "recognition.refused"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await requests.ReadAsync(act.Stream) is not { } request)
            yield break;
        var id = GrantedRecognition.IdOf(act.Stream).ToString();
        if (await recognitions.ReadAsync(id) is not null)
            yield return new ReactionCommand(id, Follow(request, (RequestEvent)act.Event));
        else if (request.State.Recognised(request.Version) is { } recognised && await certificates.ReadAsync(recognised.Certificate) is { } certificate)
            yield return new ReactionCommand(id, new GrantRecognition { Actor = Actor.OfRegistry, Request = recognised, Certificate = certificate.State.Standing(certificate.Version) });
    }

    private static FollowRequest Follow(CaseReading<RecognitionRequest> request, RequestEvent decision) => new()
    {
        Actor = Actor.OfRegistry,
        Request = request.State.Recognised(request.Version),
        Decided = decision.Effective,
        Basis = new Basis(request.State.Id, request.Version),
    };
}
