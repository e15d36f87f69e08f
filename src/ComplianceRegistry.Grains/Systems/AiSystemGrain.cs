using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Systems;

/// <summary>The case of one AI system. Whoever gives it a command has prepared it by <see cref="SystemRules"/>, so that it brings its classes.</summary>
[GrainType("ai-system")]
internal sealed class AiSystemGrain(CaseLog log) : AggregateGrain<AiSystemDecider, AiSystem, SystemCommand>(log), IAiSystemGrain;
