using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Assessments;

/// <summary>The cases of assessments.</summary>
public sealed class AssessmentGrains(CaseLog log, KnownCases known, IGrainFactory grains) : CasesOf<IAssessmentGrain, Assessment, AssessmentCommand>(log, known, grains);
