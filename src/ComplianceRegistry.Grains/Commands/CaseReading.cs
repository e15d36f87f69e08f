namespace ComplianceRegistry.Grains.Commands;

/// <summary>A case as its acts have left it.</summary>
/// <typeparam name="TState">State of the case.</typeparam>
/// <param name="State">The state.</param>
/// <param name="Version">The version of the case: how many acts it has.</param>
/// <param name="Position">Where the last of these acts stands in the log.</param>
/// <param name="At">When it was decided.</param>
[GenerateSerializer, Immutable, Alias("cr.CaseReading`1")]
public sealed record CaseReading<TState>(
    [property: Id(0)] TState State,
    [property: Id(1)] long Version,
    [property: Id(2)] long Position,
    [property: Id(3)] DateTimeOffset At)
    where TState : class;
