using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Monitoring;

/// <summary>Keeps the monitoring plans of public systems, as their public acts tell them: without measurements.</summary>
internal sealed class MonitoringProjection(ViewConnection connection) : IProjection
{
    private readonly Dictionary<string, PlanRecord> _changed = [];

    public string Schema => "monitoring:1";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE monitoring_plan (id TEXT NOT NULL UNIQUE, submitted INTEGER NOT NULL, system TEXT NOT NULL, jurisdiction TEXT NOT NULL,
            status INTEGER NOT NULL, missed INTEGER NOT NULL, overdue INTEGER NOT NULL, record BLOB NOT NULL)
        """,
        "CREATE UNIQUE INDEX monitoring_submitted ON monitoring_plan (submitted)",
        "CREATE INDEX monitoring_system ON monitoring_plan (system)",
    ];

    public void Apply(ViewAct act)
    {
        if (act.Event is not (MonitoringEvent or ClocksMoved))
            return;
        var before = act.Event is PlanSubmitted ? new PlanRecord(new MonitoringPlan { Id = act.Stream }, act.Position, act.Version) : Find(act.Stream);
        if (before is null)
            return;
        var plan = ClockKeeping.Follows(before.Plan, act.Event) ? ClockKeeping.Evolve(before.Plan, act.Event) : MonitoringDecider.Evolve(before.Plan, act.Event);
        _changed[act.Stream] = before with { Plan = plan, Version = act.Version };
    }

    public void Flush()
    {
        foreach (var (plan, submitted, version) in _changed.Values)
        {
            connection.Run(
                "INSERT INTO monitoring_plan VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO UPDATE SET status = ?5, missed = ?6, overdue = ?7, record = ?8",
                plan.Id,
                submitted,
                plan.Version!.System,
                plan.Seat!.Jurisdiction,
                (int)plan.Status,
                plan.MissedSince is null ? 0 : 1,
                plan.Breaches.Any(breach => breach.IsOverdue) ? 1 : 0,
                JsonSerializer.SerializeToUtf8Bytes(new PlanRecord(plan, submitted, version), RegistryJson.Options));
        }

        _changed.Clear();
    }

    private PlanRecord? Find(string id) => _changed.TryGetValue(id, out var changed)
        ? changed
        : connection.First("SELECT record FROM monitoring_plan WHERE id = ?1", MonitoringQueries.Record, id);
}
