using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Certification;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Recognition.Standings;

/// <summary>
/// Keeps every change of how the public certificates and recognitions stand, so that it can be told for any instant. It takes their states from their own
/// projections, which take note of each act before it does.
/// </summary>
internal sealed class StandingProjection(ViewConnection connection, CertificateProjection certificates, RecognitionProjection recognitions) : IProjection
{
    private readonly Dictionary<string, StandingItem> _last = [];
    private readonly List<(StandingItem Item, DateTimeOffset Recorded, DateTimeOffset Effective)> _new = [];

    public string Schema => "standings:1";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE standing (id TEXT, position INTEGER, system TEXT NOT NULL, jurisdiction TEXT NOT NULL, recorded INTEGER NOT NULL, effective INTEGER NOT NULL,
            item BLOB NOT NULL, PRIMARY KEY (id, position)) WITHOUT ROWID
        """,
        "CREATE INDEX standing_place ON standing (system, jurisdiction, id, position)",
    ];

    public void Apply(ViewAct act)
    {
        if (act.Event is not (CertificateEvent or RecognitionEvent or ClocksMoved) || StateAfter(act.Stream) is not { } after)
            return;
        if (StandingCourse.Next(Last(act.Stream), after, act.Event, act.At, new StandingAct(act.Position, act.Kind, Convert.ToHexStringLower(act.LeafHash))) is not { } next)
            return;
        _last[act.Stream] = next;
        _new.Add((next, act.At, StandingCourse.EffectiveOf(act.Event) ?? act.At));
    }

    public void Flush()
    {
        foreach (var (item, recorded, effective) in _new)
        {
            connection.Run(
                "INSERT INTO standing (id, position, system, jurisdiction, recorded, effective, item) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                item.Id,
                item.Acts[^1].Position,
                item.System,
                item.Jurisdiction,
                recorded.ToUnixTimeMilliseconds(),
                effective.ToUnixTimeMilliseconds(),
                JsonSerializer.SerializeToUtf8Bytes(item, RegistryJson.Options));
        }

        _new.Clear();
        _last.Clear();
    }

    private StandingItem? StateAfter(string id)
    {
        if (id.StartsWith(GrantedRecognition.IdPrefix, StringComparison.Ordinal))
            return recognitions.Find(id) is { } recognition ? StandingItem.Of(recognition) : null;
        return id.StartsWith(Certificate.IdPrefix, StringComparison.Ordinal) && certificates.Find(id) is { } certificate ? StandingItem.Of(certificate) : null;
    }

    private StandingItem? Last(string id) => _last.GetValueOrDefault(id)
        ?? connection.First("SELECT item FROM standing WHERE id = ?1 ORDER BY position DESC LIMIT 1", StandingQueries.Item, id);
}
