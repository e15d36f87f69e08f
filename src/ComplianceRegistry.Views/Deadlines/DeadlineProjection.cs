using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Deadlines;

/// <summary>
/// Keeps the clocks that run in cases of any kind. Of a sealed case only the clock's name and its deadline are kept: enough to let it fire in time.
/// </summary>
internal sealed class DeadlineProjection(ViewConnection connection) : IProjection
{
    /// <summary>In the place of the deadline of a clock that stands still: after all others.</summary>
    public const long Never = long.MaxValue;

    private readonly List<ViewAct> _moves = [];

    public string Schema => "deadlines:1";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE deadline (case_id TEXT NOT NULL, clock TEXT NOT NULL, due INTEGER NOT NULL, bearer TEXT, jurisdiction TEXT, record BLOB,
            UNIQUE (case_id, clock))
        """,
        "CREATE INDEX deadline_due ON deadline (due, case_id, clock)",
        "CREATE INDEX deadline_bearer ON deadline (bearer, due, case_id, clock) WHERE bearer IS NOT NULL",
        "CREATE INDEX deadline_jurisdiction ON deadline (jurisdiction, due, case_id, clock) WHERE jurisdiction IS NOT NULL",
    ];

    public void Apply(ViewAct act)
    {
        if (act.Clocks is not null)
        {
            _moves.Add(act);
        }
    }

    public void Flush()
    {
        foreach (var act in _moves)
        {
            End(act.Stream, act.Clocks!);
            foreach (var running in act.Clocks!.Running)
            {
                Write(act, running);
            }
        }

        _moves.Clear();
    }

    private void End(string @case, ClockMoves moves)
    {
        if (moves.Ended.Contains(ClockMoves.Every))
        {
            connection.Run("DELETE FROM deadline WHERE case_id = ?1", @case);
            return;
        }

        foreach (var name in moves.Ended)
        {
            connection.Run("DELETE FROM deadline WHERE case_id = ?1 AND clock = ?2", @case, name);
        }
    }

    private void Write(ViewAct act, RunningClock running) => connection.Run(
        """
        INSERT INTO deadline (case_id, clock, due, bearer, jurisdiction, record) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO UPDATE SET due = excluded.due, bearer = excluded.bearer, jurisdiction = excluded.jurisdiction, record = excluded.record
        """,
        act.Stream,
        running.Name,
        running.Due?.ToUnixTimeMilliseconds() ?? Never,
        act.IsSealed ? null : running.Bearer,
        act.IsSealed ? null : running.Jurisdiction,
        act.IsSealed ? null : JsonSerializer.SerializeToUtf8Bytes(running, RegistryJson.Options));
}
