using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceRegistry.Ledger.Tests.Logs;

/// <summary>A clock that stands still, and tells when something has begun to wait for it.</summary>
internal sealed class SignallingTime : FakeTimeProvider
{
    private readonly Channel<bool> _timers = Channel.CreateUnbounded<bool>();
    private int _seen;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Writer.TryWrite(true);
        return timer;
    }

    /// <summary>Completes when so many waits have begun, counted from the first.</summary>
    public async Task TimersAsync(int count, CancellationToken cancellationToken)
    {
        for (; _seen < count; _seen++)
            await _timers.Reader.ReadAsync(cancellationToken);
    }
}
