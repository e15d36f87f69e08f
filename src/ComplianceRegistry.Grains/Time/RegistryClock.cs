using System.Globalization;
using System.Text;
using ComplianceRegistry.Ledger.Files;

namespace ComplianceRegistry.Grains.Time;

/// <summary>
/// The registry's own time: the instants of acts and what is due. Never used for timers, tokens or timeouts. In development it can be moved forward; the
/// offset is kept in a file, so that time does not fall back when the registry starts again.
/// </summary>
public sealed class RegistryClock : TimeProvider
{
    private readonly TimeProvider _inner;
    private readonly string? _offsetFile;
    private readonly Lock _lock = new();
    private long _offsetTicks;

    /// <summary>A clock that cannot be moved.</summary>
    public RegistryClock(TimeProvider inner) => _inner = inner;

    /// <summary>A clock that can be moved forward, starting with the offset in the file, if there is one.</summary>
    /// <param name="inner">True time.</param>
    /// <param name="offsetFile">Where the offset is kept; one whose content is no offset is refused with <see cref="InvalidDataException"/>.</param>
    public RegistryClock(TimeProvider inner, string offsetFile)
        : this(inner)
    {
        _offsetFile = offsetFile;
        _offsetTicks = Read(offsetFile).Ticks;
    }

    /// <summary>Whether <see cref="Advance"/> is possible: in development only.</summary>
    public bool CanAdvance => _offsetFile is not null;

    /// <summary>How far the registry's time is ahead of true time.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>The registry's time in UTC, cut to milliseconds.</summary>
    public DateTimeOffset Now => Cut(_inner.GetUtcNow() + Offset);

    public override DateTimeOffset GetUtcNow() => Now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>
    /// Moves the registry's time forward; durable on return. Refused: going back (<see cref="ArgumentOutOfRangeException"/>), leaving the calendar
    /// (<see cref="ArgumentOutOfRangeException"/>), and a clock without a file (<see cref="InvalidOperationException"/>).
    /// </summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var file = _offsetFile ?? throw new InvalidOperationException("This clock cannot be moved.");
        lock (_lock)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(by, DateTimeOffset.MaxValue - Now, nameof(by));
            var offset = Offset + by;
            DurableFile.Replace(file, Encoding.UTF8.GetBytes(offset.ToString("c", CultureInfo.InvariantCulture)));
            Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
        }
    }

    /// <summary>An instant without what is below a millisecond: what the log can hold.</summary>
    public static DateTimeOffset Cut(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    private static TimeSpan Read(string file)
    {
        if (!File.Exists(file))
            return TimeSpan.Zero;
        return TimeSpan.TryParseExact(File.ReadAllText(file).Trim(), "c", CultureInfo.InvariantCulture, out var offset) && offset >= TimeSpan.Zero
            ? offset
            : throw new InvalidDataException($"{file} does not hold the offset of the registry's clock. Delete it to begin with true time.");
    }
}
