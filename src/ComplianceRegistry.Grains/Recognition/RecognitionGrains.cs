using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Recognition;

/// <summary>The cases of recognitions.</summary>
public sealed class RecognitionGrains(CaseLog log, KnownCases known, IGrainFactory grains) : CasesOf<IRecognitionGrain, GrantedRecognition, RecognitionCommand>(log, known, grains);
