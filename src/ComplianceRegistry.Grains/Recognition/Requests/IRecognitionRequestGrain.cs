using ComplianceRegistry.Domain.Recognition.Requests;

namespace ComplianceRegistry.Grains.Recognition.Requests;

/// <summary>The case of one request for recognition.</summary>
[Alias("cr.IRecognitionRequestGrain"), GrainInterfaceType("cr.IRecognitionRequestGrain")]
public interface IRecognitionRequestGrain : IAggregateGrain<RecognitionRequest, RequestCommand>;
