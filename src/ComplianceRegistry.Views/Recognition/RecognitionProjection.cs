using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Recognition.Requests;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Recognition;

/// <summary>Keeps the recognitions, as their own rules have them. Nothing in a recognition is personal, and those of the non-public section are not in it.</summary>
internal sealed class RecognitionProjection(ViewConnection connection, RequestProjection requests) : IProjection
{
    private const string Put = """
        INSERT INTO recognition (id, position, system, certificate, arrangement, receiving, issuing, provider, class, status, edition, follows, item, state)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
        ON CONFLICT (id) DO UPDATE SET position = ?2, status = ?10, edition = ?11, follows = ?12, item = ?13, state = ?14
        """;

    private readonly Dictionary<string, (GrantedRecognition State, RecognitionItem Item, long Position)> _changed = [];

    public string Schema => "recognitions:1";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE recognition (id TEXT PRIMARY KEY, position INTEGER NOT NULL, system TEXT NOT NULL, certificate TEXT NOT NULL, arrangement TEXT NOT NULL,
            receiving TEXT NOT NULL, issuing TEXT NOT NULL, provider TEXT NOT NULL, class INTEGER NOT NULL, status INTEGER NOT NULL, edition TEXT,
            follows INTEGER NOT NULL, item BLOB NOT NULL, state BLOB NOT NULL)
        """,
        "CREATE INDEX recognition_position ON recognition (position)",
        "CREATE INDEX recognition_system ON recognition (system, id)",
        "CREATE INDEX recognition_certificate ON recognition (certificate, id)",
        "CREATE INDEX recognition_arrangement ON recognition (arrangement, id)",
        "CREATE INDEX recognition_edition ON recognition (edition, id) WHERE edition IS NOT NULL",
        "CREATE INDEX recognition_receiving ON recognition (receiving, position)",
        "CREATE INDEX recognition_provider ON recognition (provider, position)",
        "CREATE TABLE recognition_scope (scope TEXT, recognition TEXT, PRIMARY KEY (scope, recognition)) WITHOUT ROWID",
    ];

    public void Apply(ViewAct act)
    {
        var before = act.Event is RecognitionEvent or ClocksMoved ? Find(act.Stream) : null;
        var next = act.Event switch
        {
            RecognitionEvent @event => RecognitionDecider.Evolve(before ?? RecognitionDecider.Absent(act.Stream), @event),
            ClocksMoved moved when before is not null => ClockKeeping.Evolve(before, moved),
            _ => null,
        };
        if (next is null)
            return;
        _changed[act.Stream] = (next, RecognitionItem.Of(next, requests.Find(next.Request!.Request)?.Filed, act.Version, act.At), act.Position);
        if (act.Event is RecognitionGranted { Request: var granted })
            AddScope(act.Stream, granted.Scope);
    }

    public void Flush()
    {
        foreach (var (state, item, position) in _changed.Values)
        {
            connection.Run(
                Put,
                item.Id,
                position,
                item.System,
                item.Certificate,
                item.Arrangement,
                item.Receiving,
                item.Issuing,
                item.Provider,
                (int)item.Class,
                (int)item.Status,
                state.Certificate?.RequirementSet?.Reference,
                state.Follows ? 1 : 0,
                JsonSerializer.SerializeToUtf8Bytes(item, RegistryJson.Options),
                JsonSerializer.SerializeToUtf8Bytes(state, RegistryJson.Options));
        }

        _changed.Clear();
    }

    /// <summary>The recognition as the acts that were applied have left it; null when there is none.</summary>
    public GrantedRecognition? Find(string id) => _changed.TryGetValue(id, out var changed)
        ? changed.State
        : connection.First("SELECT state FROM recognition WHERE id = ?1", State, id);

    private void AddScope(string id, IEnumerable<string> scope)
    {
        foreach (var code in scope)
            connection.Run("INSERT INTO recognition_scope VALUES (?1, ?2) ON CONFLICT DO NOTHING", code, id);
    }

    private static GrantedRecognition State(Statement row) => JsonSerializer.Deserialize<GrantedRecognition>(row.Bytes(0), RegistryJson.Options)!;
}
