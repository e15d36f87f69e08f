using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>Reads the replies of grains as an import sees them.</summary>
internal static class Outcome
{
    private const long Absent = 0;

    /// <summary>What became of a row whose system was to be the first act of its case: a duplicate only if the case has one already.</summary>
    /// <inheritdoc cref="Of{TState}"/>
    public static RowOutcome OfRegistration<TState>(CommandReply<TState> reply)
        where TState : class
    {
        if (reply is CommandReply<TState>.VersionConflict { Actual: > Absent })
            return RowOutcome.Duplicate;
        Of(reply, "");
        return RowOutcome.Accepted;
    }

    /// <summary>The accepted reply.</summary>
    /// <param name="reply">What the case answered.</param>
    /// <param name="pointer">Where in the row a refusal without faults of its own is shown.</param>
    /// <exception cref="RowRefusedException">The rules refuse the row.</exception>
    /// <exception cref="TryAgainException">Nothing happened, and may happen the next time.</exception>
    /// <exception cref="UnreadableImportException">The log is read-only: no row can be registered.</exception>
    public static CommandReply<TState>.Done Of<TState>(CommandReply<TState> reply, string pointer)
        where TState : class => reply switch
        {
            CommandReply<TState>.Done done => done,
            CommandReply<TState>.Refused refused => throw new RowRefusedException(Faults(refused.Rejections, pointer)),
            CommandReply<TState>.ReadOnly readOnly => throw new UnreadableImportException(readOnly.Reason),
            CommandReply<TState>.Busy or CommandReply<TState>.VersionConflict { Actual: Absent } => throw new TryAgainException(),
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

/// <summary>Nothing happened, and the same row may be tried again: the log's queue is full, or another act came first and is not recorded.</summary>
internal sealed class TryAgainException : Exception;
