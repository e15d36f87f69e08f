using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Certification;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Views.Certification;

namespace ComplianceRegistry.Web.Certification;

/// <summary>
/// The certificates of systems in the non-public section, for those who may read them and for bodies that decide on such a system. The view knows which there
/// are; what they are is read from their cases.
/// </summary>
internal sealed class NonPublicCertificates(SealedCertificateQueries known, CertificateGrains certificates)
{
    /// <summary>Those that an actor may read and that are wanted, in order of id.</summary>
    public async Task<(ImmutableArray<CaseReading<Certificate>> Items, string? Next)> List(Actor actor, NonPublicCertificatesQuery query)
    {
        var found = ImmutableArray.CreateBuilder<CaseReading<Certificate>>();
        foreach (var id in Concerning(actor, query.Cursor?.ToUpperInvariant() ?? ""))
        {
            if (await certificates.ReadAsync(id) is not { } certificate || !CertificateVisibility.MayRead(certificate.State, actor) || !query.Wants(certificate.State))
                continue;
            if (found.Count == query.Limit)
                return (found.ToImmutable(), found[^1].State.Id);
            found.Add(certificate);
        }

        return (found.ToImmutable(), null);
    }

    /// <summary>Every refusal, suspension and withdrawal on a system that was not overturned.</summary>
    /// <param name="system">Registry id of the system.</param>
    public async Task<ImmutableArray<EarlierDecision>> DecisionsOn(string system) => [.. (await Of(system)).SelectMany(Shared)];

    /// <summary>Those of them that an actor may know of: all when it decides on that very system, else those of certificates that it may read.</summary>
    /// <inheritdoc cref="DecisionsOn(string)"/>
    public async Task<ImmutableArray<EarlierDecision>> DecisionsOn(string system, Actor? actor)
    {
        if (actor is null)
            return [];
        var all = await Of(system);
        var decides = all.Exists(certificate => CertificateVisibility.Decides(certificate.State, actor));
        return [.. all.Where(certificate => decides || CertificateVisibility.MayRead(certificate.State, actor)).SelectMany(Shared)];
    }

    private async Task<List<CaseReading<Certificate>>> Of(string system)
    {
        var found = new List<CaseReading<Certificate>>();
        foreach (var id in known.AllLinkedTo([system]))
        {
            if (await certificates.ReadAsync(id) is { } certificate)
                found.Add(certificate);
        }

        return found;
    }

    private IEnumerable<string> Concerning(Actor actor, string after) => actor switch
    {
        { IsVerified: false } => [],
        _ when actor.Is(PartyRole.Secretariat) => known.All(after),
        _ when actor.Is(PartyRole.CompetentAuthority) => known.AllLinkedTo([actor.Party, actor.Jurisdiction], after),
        _ => known.AllLinkedTo([actor.Party], after),
    };

    private static IEnumerable<EarlierDecision> Shared(CaseReading<Certificate> certificate) => certificate.State.SharedDecisions(certificate.Version);
}
