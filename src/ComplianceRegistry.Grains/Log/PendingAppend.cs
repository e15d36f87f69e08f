using System.Diagnostics;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Grains.Log;

/// <summary>An append that passed every check and is not decided yet.</summary>
internal sealed class PendingAppend(AppendRequest request)
{
    private readonly TaskCompletionSource<AppendReply> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _since = Stopwatch.GetTimestamp();

    public AppendRequest Request { get; } = request;

    /// <summary>The entries' size as the store sees it, about.</summary>
    public int Bytes { get; } = request.Entries.Sum(BytesOf);

    /// <summary>How long the caller has waited.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(_since);

    public Task<AppendReply> Reply => _reply.Task;

    public void Answer(AppendReply reply) => _reply.SetResult(reply);

    public void Fail(LogUnavailableException failure) => _reply.SetException(failure);

    private static int BytesOf(LogEntry entry) =>
        256 + entry.Leaf.Length + (entry.Facts?.Length ?? 0) + (entry.Personal?.Length ?? 0) + (entry.Sealed?.Length ?? 0);
}
