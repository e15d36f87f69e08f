using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Recognition.Requests;

/// <summary>The cases of requests for recognition.</summary>
public sealed class RecognitionRequestGrains(CaseLog log, KnownCases known, IGrainFactory grains)
    : CasesOf<IRecognitionRequestGrain, RecognitionRequest, RequestCommand>(log, known, grains);
