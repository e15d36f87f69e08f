using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Grains.Certification;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Recognition;

/// <summary>
/// When a certificate is worth more or less than before, every recognition of it follows, in every jurisdiction. From the other side, what was granted meets the
/// certificate's present state, which may have changed a moment before.
/// </summary>
internal sealed class RecognitionsFollowCertificates(CertificateGrains certificates, IRecognitionIndex recognitions) : IReaction
{
    public string Name => "recognitions-follow-certificates";

    public ImmutableArray<string> Kinds { get; } = [.. CertificateKinds.Standing, "recognition.granted"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var granted = act.Event as RecognitionGranted;
        if (await certificates.ReadAsync(granted?.Request.Certificate ?? act.Stream) is not { } certificate)
            yield break;
        var follow = new FollowCertificate { Actor = Actor.OfRegistry, Certificate = certificate.State.Standing(certificate.Version) };
        foreach (var recognition in granted is null ? recognitions.AllFollowing(act.Stream) : [act.Stream])
            yield return new ReactionCommand(recognition, follow);
    }
}
