using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Grains.Differences;
using ComplianceRegistry.Views.Differences;
using ComplianceRegistry.Web.Jurisdictions;

namespace ComplianceRegistry.Web.Differences;

/// <summary>Reads the declared differences on which a request for recognition relies, each with the version that was read.</summary>
internal sealed class DifferenceBases(DifferenceQueries view, DifferenceGrains differences, KnownJurisdictions jurisdictions)
{
    /// <summary>
    /// The differences that count for a filing, each in the wording of that time, by id: those of the receiving jurisdiction and of the unions that it belongs
    /// to. The view finds them; their cases tell whether they count, since a review can be overdue that the view does not know of yet.
    /// </summary>
    /// <param name="receiving">Code of the jurisdiction that is to recognise.</param>
    /// <param name="class">Class of the certificate.</param>
    /// <param name="scope">Scope codes for which it is to be recognised.</param>
    /// <param name="filed">The instant of the filing.</param>
    public async Task<ImmutableArray<DifferenceStanding>> CountingFor(string receiving, CertificateClass @class, ImmutableArray<string> scope, DateTimeOffset filed)
    {
        var counting = ImmutableArray.CreateBuilder<DifferenceStanding>();
        var governing = jurisdictions.Catalog().Governing(receiving).Select(known => known.Code);
        foreach (var found in view.DifferencesOf(governing, @class, scope, filed))
        {
            if (await differences.StandingAt(found.Difference, filed) is { } standing && standing.CountsFor(@class, scope, filed))
                counting.Add(standing);
        }

        return counting.DrainToImmutable();
    }
}
