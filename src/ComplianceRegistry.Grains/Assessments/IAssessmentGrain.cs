using ComplianceRegistry.Domain.Assessments;

namespace ComplianceRegistry.Grains.Assessments;

/// <summary>The case of one assessment.</summary>
[Alias("cr.IAssessmentGrain"), GrainInterfaceType("cr.IAssessmentGrain")]
public interface IAssessmentGrain : IAggregateGrain<Assessment, AssessmentCommand>;
