using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Systems;
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
    /// <summary>The status of a public system, as the view tells it; null when it knows none.</summary>
    /// <param name="id">Registry id of the system.</param>
    /// <param name="query">Where, in which version and when.</param>
    /// <param name="place">The jurisdiction, and those whose certificates and recognitions hold there.</param>
    /// <param name="at">The instant that is answered for.</param>
    public FoundStatus? OfPublic(string id, SystemStatusQuery query, StandingPlace place, DateTimeOffset at) =>
        standings.Of(id, place, query.AsOf) is { } known ? new FoundStatus(Describe(id, query, known.At(query.Version, at), basis => true), known.ChangesAfter(at)) : null;

    /// <summary>The status of a system that the view does not know, if it is there and this actor may read it; null otherwise, which are not to be told apart.</summary>
    /// <param name="actor">Who asks.</param>
    /// <inheritdoc cref="OfPublic"/>
    public async ValueTask<SystemStatusResource?> OfOther(string id, SystemStatusQuery query, StandingPlace place, DateTimeOffset at, Actor? actor)
    {
        if (await systems.Read(id, actor, query.AsOf) is not { } system)
            return null;
        if (system.State.IsNonPublic)
            return await OfNonPublic(system.State, query, place, at, actor!);
        await view.WaitForAsync(system.Position, ViewStore.DefaultWait);
        return OfPublic(id, query, place, at)?.Status;
    }

    /// <summary>Every certificate and recognition counts; those that the actor may read are shown.</summary>
    private async Task<SystemStatusResource> OfNonPublic(AiSystem system, SystemStatusQuery query, StandingPlace place, DateTimeOffset at, Actor actor)
    {
        var certified = Standing(sealedCertificates.AllLinkedTo([system.Id]), query.AsOf);
        var here = certified.Concat(Standing(sealedRecognitions.AllLinkedTo([system.Id]), query.AsOf)).Where(place.Counts).ToList();
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

        return Describe(system.Id, query, known.At(query.Version, at), basis => shown.Contains(basis.Item.Id));
    }

    private async ValueTask<bool> MayRead(StandingItem item, Actor actor) =>
        item.Certificate is null ? await certificates.Read(item.Id, actor) is not null : await recognitions.Read(item.Id, actor) is not null;

    private ImmutableArray<StandingItem> Standing(IEnumerable<string> ids, DateTimeOffset? recorded) =>
        [.. ids.Select(id => sealedStandings.Of(id, recorded)).OfType<StandingItem>()];

    private SystemStatusResource Describe(string system, SystemStatusQuery query, SystemForce force, Func<BasisOfForce, bool> isShown)
    {
        var size = replica.Size;
        return new SystemStatusResource(
            system,
            force.Version,
            query.Jurisdiction,
            query.AsOf,
            force.Reason is null,
            force.Since,
            force.Until,
            force.Reason,
            [.. force.Bases.Where(isShown).Select(basis => Describe(basis, size))],
            size,
            Hex(replica.Root(size)));
    }

    private StatusBasis Describe(BasisOfForce basis, long size)
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
            Proven(item, size),
            basis.Certificate is { } certificate
                ? new RecognisedCertificate(
                    certificate.Id,
                    certificate.Number,
                    certificate.Jurisdiction,
                    certificate.Status,
                    certificate.Since,
                    certificate.Expires,
                    certificate.Scope,
                    Proven(certificate, size))
                : null);
    }

    private ImmutableArray<ProvenAct> Proven(StandingItem item, long size) =>
        [.. item.Acts.Select(act => new ProvenAct(act.Position, act.Kind, act.LeafHash, [.. replica.InclusionProof(act.Position, size).Select(Hex)]))];
}

/// <summary>The status of a system as it was found.</summary>
/// <param name="Status">The status.</param>
/// <param name="ChangesAt">The first instant after it at which something ends by time; null when nothing does.</param>
internal sealed record FoundStatus(SystemStatusResource Status, DateTimeOffset? ChangesAt);
