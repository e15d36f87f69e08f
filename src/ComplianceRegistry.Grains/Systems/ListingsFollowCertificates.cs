using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Certification;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Systems;

/// <summary>The listing of a system shows what each of its certificates has become.</summary>
internal sealed class ListingsFollowCertificates(CertificateGrains certificates) : IReaction
{
    public string Name => "listings-follow-certificates";

    public ImmutableArray<string> Kinds { get; } = CertificateKinds.Standing;

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await certificates.ReadAsync(act.Stream) is { } certificate && BadgeOf(certificate) is { } badge)
            yield return new ReactionCommand(certificate.State.System, new ShowBadge { Actor = Actor.OfRegistry, Badge = badge });
    }

    /// <summary>The certificate as its listing shows it; null before it is issued.</summary>
    public static Badge? BadgeOf(CaseReading<Certificate> certificate)
    {
        var standing = certificate.State.Standing(certificate.Version);
        return StatusOf(standing.Status) is { } status && standing.Number is { } number
            ? new Badge
            {
                Certificate = standing.Certificate,
                Number = number,
                Status = status,
                Jurisdiction = standing.Jurisdiction,
                VersionHash = standing.VersionHashes is [.., var last] ? last : null,
                Since = standing.Since,
                Until = standing.Expires,
                Basis = standing.Basis,
            }
            : null;
    }

    private static BadgeStatus? StatusOf(CertificateStatus status) => status switch
    {
        CertificateStatus.Active => BadgeStatus.InForce,
        CertificateStatus.Restricted => BadgeStatus.Restricted,
        CertificateStatus.Suspended => BadgeStatus.Suspended,
        CertificateStatus.UnderTransfer => BadgeStatus.UnderTransfer,
        CertificateStatus.Withdrawn => BadgeStatus.Withdrawn,
        CertificateStatus.Expired => BadgeStatus.Expired,
        CertificateStatus.Cancelled => BadgeStatus.Cancelled,
        _ => null,
    };
}
