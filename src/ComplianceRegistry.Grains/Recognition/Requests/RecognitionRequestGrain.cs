using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Recognition.Requests;

/// <summary>The case of one request for recognition.</summary>
[GrainType("recognition-request")]
internal sealed class RecognitionRequestGrain(CaseLog log) : AggregateGrain<RequestDecider, RecognitionRequest, RequestCommand>(log), IRecognitionRequestGrain;
