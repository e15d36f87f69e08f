using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Monitoring;

/// <summary>The cases of monitoring plans.</summary>
public sealed class MonitoringGrains(CaseLog log, KnownCases known, IGrainFactory grains) : CasesOf<IMonitoringGrain, MonitoringPlan, MonitoringCommand>(log, known, grains);
