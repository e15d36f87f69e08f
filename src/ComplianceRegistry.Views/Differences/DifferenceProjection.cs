using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Differences;

/// <summary>Keeps the declared differences, as their own rules have them, and each time in which one counted, for those who ask what a filing meets.</summary>
internal sealed class DifferenceProjection(ViewConnection connection) : IProjection
{
    private const string Put = """
        INSERT INTO difference (published, id, jurisdiction, requirement_set, status, item, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (id) DO UPDATE SET requirement_set = ?4, status = ?5, item = ?6, state = ?7
        """;

    private readonly Dictionary<string, Changed> _changed = [];

    public string Schema => "differences:1";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE difference (published INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, jurisdiction TEXT NOT NULL, requirement_set TEXT NOT NULL,
            status INTEGER NOT NULL, item BLOB NOT NULL, state BLOB NOT NULL)
        """,
        "CREATE INDEX difference_jurisdiction ON difference (jurisdiction, published)",
        "CREATE TABLE difference_term (term TEXT, difference TEXT, PRIMARY KEY (term, difference)) WITHOUT ROWID",
        "CREATE INDEX difference_term_difference ON difference_term (difference)",
        """
        CREATE TABLE difference_period (jurisdiction TEXT, difference TEXT, number INTEGER, since INTEGER NOT NULL, standing BLOB NOT NULL,
            PRIMARY KEY (jurisdiction, difference, number))
        """,
    ];

    public void Apply(ViewAct act)
    {
        var known = Find(act.Stream);
        var next = act.Event switch
        {
            DifferenceEvent @event => DifferenceDecider.Evolve(known?.State ?? DifferenceDecider.Absent(act.Stream), @event),
            ClocksMoved moved when known is not null => ClockKeeping.Evolve(known.State, moved),
            _ => null,
        };
        if (next is not null)
            _changed[act.Stream] = new Changed(next, DifferenceItem.Of(next, act), known?.Published ?? act.Position);
    }

    public void Flush()
    {
        foreach (var changed in _changed.Values)
        {
            Write(changed);
            WriteTerms(changed.Item);
            WritePeriods(changed);
        }

        _changed.Clear();
    }

    /// <summary>What a difference is found by: requirements, classes, and scope codes, of which an asterisk stands for all.</summary>
    internal static string Requirement(string id) => "requirement " + id;

    /// <inheritdoc cref="Requirement"/>
    internal static string Class(Domain.Certification.CertificateClass @class) => "class " + (int)@class;

    /// <inheritdoc cref="Requirement"/>
    internal static string Scope(string code = "*") => "scope " + code;

    private Known? Find(string id) => _changed.TryGetValue(id, out var changed)
        ? new Known(changed.State, changed.Published)
        : connection.First("SELECT state, published FROM difference WHERE id = ?1", row => new Known(State(row), row.Long(1)), id);

    private void Write(Changed changed) => connection.Run(
        Put,
        changed.Published,
        changed.Item.Id,
        changed.Item.Jurisdiction,
        changed.Item.RequirementSet,
        (int)changed.Item.Status,
        Json(changed.Item),
        Json(changed.State));

    private void WriteTerms(DifferenceItem item)
    {
        connection.Run("DELETE FROM difference_term WHERE difference = ?1", item.Id);
        IEnumerable<string> terms =
        [
            .. item.Requirements.Select(Requirement), .. item.Classes.Select(Class), .. item.Scope.IsEmpty ? [Scope()] : item.Scope.Select(Scope),
        ];
        foreach (var term in terms)
            connection.Run("INSERT INTO difference_term VALUES (?1, ?2)", term, item.Id);
    }

    private void WritePeriods(Changed changed)
    {
        foreach (var (number, standing) in changed.State.Standings(changed.Item.Version).Index())
        {
            connection.Run(
                "INSERT OR REPLACE INTO difference_period VALUES (?1, ?2, ?3, ?4, ?5)",
                standing.Jurisdiction,
                standing.Difference,
                number,
                standing.Published.ToUnixTimeMilliseconds(),
                Json(standing));
        }
    }

    private static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, RegistryJson.Options);

    private static NationalDifference State(Statement row) => JsonSerializer.Deserialize<NationalDifference>(row.Bytes(0), RegistryJson.Options)!;

    /// <param name="State">As the case has it.</param>
    /// <param name="Published">Position of its first act.</param>
    private sealed record Known(NationalDifference State, long Published);

    private sealed record Changed(NationalDifference State, DifferenceItem Item, long Published);
}
