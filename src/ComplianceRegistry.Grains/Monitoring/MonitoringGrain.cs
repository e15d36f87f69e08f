using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Monitoring;

/// <summary>The case of one monitoring plan.</summary>
[GrainType("monitoring-plan")]
internal sealed class MonitoringGrain(CaseLog log) : AggregateGrain<MonitoringDecider, MonitoringPlan, MonitoringCommand>(log), IMonitoringGrain;
