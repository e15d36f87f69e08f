using ComplianceRegistry.Domain.Recognition;

namespace ComplianceRegistry.Grains.Recognition;

/// <summary>The case of one recognition.</summary>
[Alias("cr.IRecognitionGrain"), GrainInterfaceType("cr.IRecognitionGrain")]
public interface IRecognitionGrain : IAggregateGrain<GrantedRecognition, RecognitionCommand>;
