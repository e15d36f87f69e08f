using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Ledger.Merkle;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views;
using ComplianceRegistry.Views.Certification;
using ComplianceRegistry.Views.Recognition;
using ComplianceRegistry.Views.Recognition.Standings;
using ComplianceRegistry.Web.Certification;
using ComplianceRegistry.Web.Recognition;
using static ComplianceRegistry.Web.Log.EntryWriting;

namespace ComplianceRegistry.Web.Systems;

/// <summary>
/// Whether a system is in force in a jurisdiction. Of public systems the view of this node tells all; those of the non-public section are read from their cases,
/// for those who may read the system.
/// </summary>
internal sealed class SystemStatuses(
    StandingQueries standings,
    SealedStandings sealedStandings,
    SealedCertificateQueries sealedCertificates,
    SealedRecognitionQueries sealedRecognitions,
    SystemCases systems,
    CertificateCases certificates,
    RecognitionCases recognitions,
    ViewStore view,
    Replica replica)
{
    /// <summary>The status of a system, if it is there and this actor may read it; null otherwise, which are not to be told apart.</summary>
    /// <param name="id">Registry id of the system.</param>
    /// <param name="query">Where and in which version.</param>
    /// <param name="governing">Codes of the jurisdiction and of the unions that govern it, its own first.</param>
    /// <param name="at">The instant that is answered for.</param>
    /// <param name="actor">Who asks.</param>
    public async ValueTask<FoundStatus?> Of(string id, SystemStatusQuery query, ImmutableArray<string> governing, DateTimeOffset at, Actor? actor)
    {
        if (standings.Of(id, governing, query.AsOf) is { } known)
            return OfPublic(id, query, known, at);
        if (await systems.Read(id, actor, query.AsOf) is not { } system)
            return null;
        if (system.State.IsNonPublic)
            return new FoundStatus(await OfNonPublic(system.State, query, governing, at, actor!), IsPublic: false, ChangesAt: null);
        await view.WaitForAsync(system.Position, ViewStore.DefaultWait);
        return standings.Of(id, governing, query.AsOf) is { } late ? OfPublic(id, query, late, at) : null;
    }

    private FoundStatus OfPublic(string id, SystemStatusQuery query, SystemStandings known, DateTimeOffset at) =>
        new(Describe(id, query.Jurisdiction, at, known.At(query.Version, at), basis => true), IsPublic: true, known.EndsAfter(at));

    /// <summary>Every certificate and recognition counts; those that the actor may read are shown.</summary>
    private async Task<SystemStatusResource> OfNonPublic(AiSystem system, SystemStatusQuery query, ImmutableArray<string> governing, DateTimeOffset at, Actor actor)
    {
        var certified = Standing(sealedCertificates.AllLinkedTo([system.Id]), query.AsOf);
        var here = certified.Concat(Standing(sealedRecognitions.AllLinkedTo([system.Id]), query.AsOf)).Where(item => governing.Contains(item.Jurisdiction)).ToList();
        var known = new SystemStandings
        {
            Releases = [.. system.Versions.Select(version => version.ContentHash).OfType<string>()],
            HasEnded = system.StatusIn(query.Jurisdiction) is ListingStatus.Withdrawn or ListingStatus.Recalled or ListingStatus.Archived,
            Here = [.. here],
            Beneath = certified,
            Elsewhere = here.Count == 0 ? certified : [],
        };
        var shown = new HashSet<string>();
        foreach (var item in here)
        {
            if (await MayRead(item, actor))
                shown.Add(item.Id);
        }

        return Describe(system.Id, query.Jurisdiction, at, known.At(query.Version, at), basis => shown.Contains(basis.Item.Id));
    }

    private async ValueTask<bool> MayRead(StandingItem item, Actor actor) =>
        item.Certificate is null ? await certificates.Read(item.Id, actor) is not null : await recognitions.Read(item.Id, actor) is not null;

    private ImmutableArray<StandingItem> Standing(IEnumerable<string> ids, DateTimeOffset? recorded) =>
        [.. ids.Select(id => sealedStandings.Of(id, recorded)).OfType<StandingItem>()];

    private SystemStatusResource Describe(string system, string jurisdiction, DateTimeOffset at, SystemForce force, Func<BasisOfForce, bool> isShown)
    {
        var tree = replica.TreeAt(replica.Size);
        return new SystemStatusResource(
            system,
            force.Version,
            jurisdiction,
            at,
            force.Reason is null,
            force.Since,
            force.Until,
            force.Reason,
            [.. force.Bases.Where(isShown).Select(basis => Describe(basis, tree))],
            tree.Size,
            Hex(tree.Root()));
    }

    private static StatusBasis Describe(BasisOfForce basis, SizedTree tree)
    {
        var item = basis.Item;
        return new StatusBasis(
            item.Certificate is null ? StatusBasisKind.Certificate : StatusBasisKind.Recognition,
            item.Id,
            item.Number,
            item.Jurisdiction,
            item.Status,
            item.Since,
            basis.Until,
            basis.Since,
            basis.Reason,
            item.Scope,
            Proven(item, tree),
            basis.Certificate is { } certificate
                ? new RecognisedCertificate(
                    certificate.Id,
                    certificate.Number,
                    certificate.Jurisdiction,
                    certificate.Status,
                    certificate.Since,
                    certificate.Expires,
                    certificate.Scope,
                    Proven(certificate, tree))
                : null);
    }

    private static ImmutableArray<ProvenAct> Proven(StandingItem item, SizedTree tree) =>
        [.. item.Acts.Select(act => new ProvenAct(act.Position, act.Kind, act.LeafHash, [.. tree.InclusionProof(act.Position).Select(Hex)]))];
}

/// <summary>How a system stands in a jurisdiction.</summary>
/// <param name="Status">The answer.</param>
/// <param name="IsPublic">Whether it is the same for everybody.</param>
/// <param name="ChangesAt">The first instant at which the answer may be another by time alone; null when there is none.</param>
internal sealed record FoundStatus(SystemStatusResource Status, bool IsPublic, DateTimeOffset? ChangesAt);
