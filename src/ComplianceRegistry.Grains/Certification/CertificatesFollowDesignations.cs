using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Grains.Designations;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Certification;

/// <summary>When a designation changes what it is good for, every certificate that rests on it follows.</summary>
internal sealed class CertificatesFollowDesignations(DesignationGrains designations, ICertificateIndex certificates) : IReaction
{
    public string Name => "certificates-follow-designations";

    public ImmutableArray<string> Kinds { get; } = [.. EventCodec.Kinds.Where(kind => kind.Value.IsSubclassOf(typeof(DesignationStandingEvent))).Select(kind => kind.Key)];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await designations.ReadAsync(act.Stream) is not { } designation)
            yield break;
        var standing = designation.State.Standing(designation.Version);
        foreach (var certificate in certificates.AllUnder(act.Stream))
            yield return new ReactionCommand(certificate, new FollowDesignation { Actor = Actor.OfRegistry, Designation = standing });
    }
}
