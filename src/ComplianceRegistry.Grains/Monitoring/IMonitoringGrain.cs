using ComplianceRegistry.Domain.Monitoring;

namespace ComplianceRegistry.Grains.Monitoring;

/// <summary>The case of one monitoring plan.</summary>
[Alias("cr.IMonitoringGrain"), GrainInterfaceType("cr.IMonitoringGrain")]
public interface IMonitoringGrain : IAggregateGrain<MonitoringPlan, MonitoringCommand>;
