using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>Reads the replies of grains as an import sees them.</summary>
internal static class Outcome
{
    /// <summary>The accepted reply.</summary>
    /// <param name="reply">What the case answered.</param>
    /// <param name="pointer">Where in the row a refusal without faults of its own is shown.</param>
    /// <exception cref="RowRefusedException">The rules refuse the row.</exception>
    /// <exception cref="LogBusyException">The log takes no more for now.</exception>
    /// <exception cref="UnreadableImportException">The log is read-only: no row can be registered.</exception>
    public static CommandReply<TState>.Done Of<TState>(CommandReply<TState> reply, string pointer)
        where TState : class => reply switch
        {
            CommandReply<TState>.Done done => done,
            CommandReply<TState>.Refused refused => throw new RowRefusedException(Faults(refused.Rejections, pointer)),
            CommandReply<TState>.ReadOnly readOnly => throw new UnreadableImportException(readOnly.Reason),
            CommandReply<TState>.Busy => throw new LogBusyException(),
            _ => throw new InvalidOperationException($"An import cannot come to {reply.GetType().Name}."),
        };

    /// <summary>Every fault of every refusal; a refusal without faults is one itself.</summary>
    public static ImmutableArray<Fault> Faults(ImmutableArray<Rejection> rejections, string pointer) =>
    [
        .. rejections.SelectMany(rejection => rejection.Faults.IsDefaultOrEmpty
            ? [new Fault(pointer, rejection.Code, rejection.Detail)]
            : rejection.Faults),
    ];
}

/// <summary>The rules refuse a row.</summary>
internal sealed class RowRefusedException(ImmutableArray<Fault> faults) : Exception("The row is refused.")
{
    public ImmutableArray<Fault> Faults { get; } = faults;
}

/// <summary>The log's queue is full; the same row may be tried again.</summary>
internal sealed class LogBusyException : Exception;
