using System.Collections.Immutable;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Views.Storage;
using ComplianceRegistry.Views.Systems;

namespace ComplianceRegistry.Views.Recognition.Standings;

/// <summary>How public systems stand in a jurisdiction, now or as it was recorded at an instant.</summary>
/// <param name="store">The view to ask.</param>
public sealed class StandingQueries(ViewStore store)
{
    private const string RecognisedIn = """
        SELECT item FROM standing s WHERE system = ?1 AND jurisdiction = ?2 AND id > ?4 AND id < ?5
            AND position = (SELECT max(t.position) FROM standing t WHERE t.id = s.id AND t.recorded <= ?3) ORDER BY id
        """;

    private const string Beneath = "SELECT item FROM standing WHERE id = ?1 AND recorded <= ?2 ORDER BY position DESC LIMIT 1";

    private const string Certificates = """
        SELECT item FROM standing s WHERE system = ?1 AND id > ?2 AND id < ?3
            AND position = (SELECT max(t.position) FROM standing t WHERE t.id = s.id AND t.recorded <= ?4)
        """;

    // Ids go on with a hyphen, after which the full stop comes next.
    private static readonly string AfterCertificates = Certificate.IdPrefix + ".";
    private static readonly string AfterRecognitions = GrantedRecognition.IdPrefix + ".";

    /// <summary>What is known of a system; null when it is unknown, was not registered yet, or is not public.</summary>
    /// <param name="system">Registry id of the system.</param>
    /// <param name="place">Where.</param>
    /// <param name="recorded">Only what was recorded by this instant; null for all.</param>
    public SystemStandings? Of(string system, StandingPlace place, DateTimeOffset? recorded) => store.Read(view =>
    {
        var by = recorded?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        if (view.First("SELECT rest FROM system WHERE id = ?1", SystemRest.Read, system)?.Past is not { } past || past.Listed > by)
            return null;
        var certificates = view.All(Certificates, Item, system, Certificate.IdPrefix, AfterCertificates, by);
        ImmutableArray<StandingItem> here = [.. certificates.Concat(place.Governing.SelectMany(code => view.All(RecognisedIn, Item, system, code, by, GrantedRecognition.IdPrefix, AfterRecognitions))).Where(place.Counts)];
        return new SystemStandings
        {
            Releases = past.ReleasesBy(by),
            HasEnded = past.HasEnded(place.Governing[0], by),
            Here = here,
            Beneath = [.. here.Select(item => item.Certificate).OfType<string>().Distinct().Select(id => view.First(Beneath, Item, id, by)).OfType<StandingItem>()],
            Elsewhere = here.IsEmpty ? [.. certificates] : [],
        };
    });

    internal static StandingItem Item(Statement row) => JsonSerializer.Deserialize<StandingItem>(row.Bytes(0), RegistryJson.Options)!;
}
