using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Reactions;
using ComplianceRegistry.Grains.Systems;

namespace ComplianceRegistry.Grains.Certification;

/// <summary>When a system is substantially modified, its certificates are restricted to the releases that they certify.</summary>
internal sealed class CertificatesFollowSystems(AiSystemGrains systems, ICertificateIndex certificates) : IReaction
{
    public string Name => "certificates-follow-systems";

    public ImmutableArray<string> Kinds => ["system.version-added"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (act.Event is not VersionAdded { Version.SubstantialModification: not null } || await systems.ReadAsync(act.Stream) is not { } system)
            yield break;
        var standing = system.State.Standing(system.Version);
        foreach (var certificate in certificates.AllOf(act.Stream))
            yield return new ReactionCommand(certificate, new FollowSystem { Actor = Actor.OfRegistry, System = standing });
    }
}
