using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Grains.Log;

/// <summary>Whether an append may be written on top of what the replica holds.</summary>
internal sealed class AppendCheck(Replica replica, RegistryClock clock, LogRules rules)
{
    /// <summary>The later of the registry's clock and the instant of the log's last act: so time in the log goes on when the clock falls back.</summary>
    public DateTimeOffset LogClock => replica.LastAt is { } last && last > clock.Now ? last : clock.Now;

    /// <summary>The answer to an append that must not be written; null when it may be.</summary>
    public AppendReply? Refusal(AppendRequest request)
    {
        if (rules.ReadOnlyReason is { } reason)
            return new AppendReply.ReadOnly(reason);
        if (KnownCommand(request) is { } known)
            return known;
        var head = replica.HeadOf(request.Stream);
        if ((head?.Version ?? LogHead.Absent) != request.ExpectedVersion)
            return new AppendReply.VersionConflict(head?.Version ?? LogHead.Absent, head?.Position ?? -1);
        return (request.Entries[0].At - LogClock).Duration() > LogRules.ClockTolerance ? new AppendReply.ClockOff(LogClock) : null;
    }

    private AppendReply.CommandKnown? KnownCommand(AppendRequest request)
    {
        foreach (var entry in request.Entries)
        {
            if (entry.Command is { } command && replica.FindCommand(command) is { } known)
                return new AppendReply.CommandKnown(known.Position, known.Stream, known.Version, known.Fingerprint);
        }

        return null;
    }
}
