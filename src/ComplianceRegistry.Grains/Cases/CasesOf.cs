using ComplianceRegistry.Domain;
using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Grains.Cases;

/// <summary>The cases of one kind, for whoever asks from outside the grains.</summary>
/// <typeparam name="TGrain">Their grains.</typeparam>
/// <typeparam name="TState">State of a case.</typeparam>
/// <typeparam name="TCommand">Commands that it understands.</typeparam>
public abstract class CasesOf<TGrain, TState, TCommand>(CaseLog log, KnownCases known, IGrainFactory grains)
    where TGrain : IAggregateGrain<TState, TCommand>
    where TState : class
    where TCommand : Command
{
    private GrainReference? _any;

    /// <summary>The grain of a case.</summary>
    /// <param name="id">Registry id, validated.</param>
    public TGrain Grain(string id)
    {
        // The factory looks up by reflection what the interface leads to, each time; any reference of this kind knows it already.
        if (_any is { } any)
            return (TGrain)grains.GetGrain(GrainId.Create(any.GrainId.Type, IdSpan.Create(id)), any.InterfaceType);
        var grain = grains.GetGrain<TGrain>(id);
        _any = (GrainReference)(object)grain;
        return grain;
    }

    /// <summary>The case now, after the clocks that are due; null when nothing is recorded under this id.</summary>
    /// <param name="id">Registry id, validated.</param>
    public ValueTask<CaseReading<TState>?> ReadAsync(string id) =>
        log.Held.Find<TState>(id, log.Now, log.ErasureCount) is { } held ? new(held) : ReadFromGrain(id);

    private async ValueTask<CaseReading<TState>?> ReadFromGrain(string id) => await known.ContainsAsync(id) ? await Grain(id).Read() : null;
}
