using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Grains.Reactions;
using ComplianceRegistry.Grains.Systems;

namespace ComplianceRegistry.Grains.Certification;

/// <summary>The other side of <see cref="CertificatesFollowSystems"/>: what was decided on a system meets its present releases.</summary>
internal sealed class CertificatesMeetSystems(CertificateGrains certificates, AiSystemGrains systems) : IReaction
{
    public string Name => "certificates-meet-systems";

    public ImmutableArray<string> Kinds { get; } = CertificateKinds.Decided;

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await certificates.ReadAsync(act.Stream) is { } certificate && await systems.ReadAsync(certificate.State.System) is { } system)
            yield return new ReactionCommand(act.Stream, new FollowSystem { Actor = Actor.OfRegistry, System = system.State.Standing(system.Version) });
    }
}
