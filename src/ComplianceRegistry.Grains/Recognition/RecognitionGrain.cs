using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Recognition;

/// <summary>The case of one recognition. It begins by a reaction alone: nobody asks for it but through a request.</summary>
[GrainType("recognition")]
internal sealed class RecognitionGrain(CaseLog log) : AggregateGrain<RecognitionDecider, GrantedRecognition, RecognitionCommand>(log), IRecognitionGrain;
