using ComplianceRegistry.Domain;
using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Grains;

/// <summary>
/// One case. Its key is the registry id, which the caller has validated (<see cref="RegistryId.TryParse"/>) before it asks for the grain.
/// </summary>
/// <typeparam name="TState">State of the case.</typeparam>
/// <typeparam name="TCommand">Commands that it understands.</typeparam>
[Alias("cr.IAggregateGrain`2")]
public interface IAggregateGrain<TState, TCommand> : ICaseGrain
    where TState : class
    where TCommand : Command
{
    /// <summary>
    /// Decides on a command and makes what it leads to durable. Idempotency is checked before the version. <see cref="Command.Now"/> is set here.
    /// <see cref="Log.LogUnavailableException"/> when the write failed: then the outcome is unknown until the command is repeated.
    /// </summary>
    /// <param name="command">What is asked.</param>
    /// <param name="mark">Key and version; null when there are none.</param>
    [Alias("Execute")]
    Task<CommandReply<TState>> Execute(TCommand command, CommandMark? mark);

    /// <summary>The case now, after the clocks that are due; null when nothing is recorded under this id.</summary>
    [Alias("Read")]
    Task<CaseReading<TState>?> Read();

    /// <summary>The case as it was at an instant, with what was decided at that very millisecond; null when nothing was recorded by then.</summary>
    [Alias("ReadAsOf")]
    Task<CaseReading<TState>?> ReadAsOf(DateTimeOffset instant);
}
