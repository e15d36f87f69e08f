using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Assessments;

/// <summary>The case of one assessment. Whoever gives it content has hashed it by <see cref="AssessmentHash"/>.</summary>
[GrainType("assessment")]
internal sealed class AssessmentGrain(CaseLog log) : AggregateGrain<AssessmentDecider, Assessment, AssessmentCommand>(log), IAssessmentGrain;
