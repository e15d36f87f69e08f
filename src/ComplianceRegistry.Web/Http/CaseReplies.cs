using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Web.Http;

/// <summary>What a case answered to a command, as HTTP.</summary>
internal static class CaseReplies
{
    /// <summary>The refusal; null when the command was accepted.</summary>
    public static Problem? Refusal<TState>(this CommandReply<TState> reply)
        where TState : class => reply switch
        {
            CommandReply<TState>.Done => null,
            CommandReply<TState>.Refused refused => Problems.From(refused.Rejections),
            CommandReply<TState>.VersionConflict conflict => Problems.Stale(conflict.Actual),
            CommandReply<TState>.KeyReused => Problems.KeyReused,
            CommandReply<TState>.Busy => Problems.Busy,
            CommandReply<TState>.ReadOnly readOnly => Problems.ReadOnly(readOnly.Reason),
            _ => throw new InvalidOperationException($"{reply.GetType()} is not an answer to a command."),
        };
}
