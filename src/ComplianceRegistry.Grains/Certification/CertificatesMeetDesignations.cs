using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Grains.Designations;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Certification;

/// <summary>
/// The other side of <see cref="CertificatesFollowDesignations"/>: what was decided on a designation meets its present state, which may have changed a moment before.
/// </summary>
internal sealed class CertificatesMeetDesignations(CertificateGrains certificates, DesignationGrains designations) : IReaction
{
    public string Name => "certificates-meet-designations";

    public ImmutableArray<string> Kinds { get; } = [.. CertificateKinds.Decided, "certificate.recorded", "certificate.appeal-decided"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await certificates.ReadAsync(act.Stream) is not { } certificate)
            yield break;
        var designation = certificate.State.Acceptance?.Designation is { } accepting && act.Event is TransferAccepted ? accepting : certificate.State.Designation;
        if (await designations.ReadAsync(designation) is { } found)
            yield return new ReactionCommand(act.Stream, new FollowDesignation { Actor = Actor.OfRegistry, Designation = found.State.Standing(found.Version) });
    }
}
