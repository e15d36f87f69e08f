using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Log;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Grains.Log;

/// <summary>Makes the entries of acts that concern the log itself.</summary>
internal static class RegistryActs
{
    /// <summary>Acts that say nothing, to take this many positions.</summary>
    public static List<LogEntry> Filler(Replica replica, DateTimeOffset at, int count)
    {
        var version = VersionOf(replica);
        return [.. Enumerable.Range(1, count).Select(next => Write(new LogFilled(), version + next, at, Actor.Registry, []))];
    }

    /// <summary>The act of erasing the personal part of an entry.</summary>
    public static AppendRequest Erasure(Replica replica, DateTimeOffset at, EraseRequest request, string subject)
    {
        var version = VersionOf(replica);
        var entry = Write(new EntryErased(request.Position, request.Basis), version + 1, at, request.Actor, [subject]) with
        {
            Command = request.Mark?.CommandHash,
            Fingerprint = request.Mark?.Fingerprint,
        };
        return new AppendRequest(RegistryLog.Stream, version, [entry]);
    }

    /// <summary>The acts by which personal parts were erased, with the positions that they concern.</summary>
    public static IEnumerable<(LogEntry Act, long Erased)> Erasures(Replica replica) =>
        from act in replica.ReadStream(RegistryLog.Stream)
        let erased = EntryErasure.PositionOf(act)
        where erased is not null
        select (act, erased.Value);

    private static long VersionOf(Replica replica) => replica.HeadOf(RegistryLog.Stream)?.Version ?? LogHead.Absent;

    private static LogEntry Write(IEvent @event, long version, DateTimeOffset at, string actor, ImmutableArray<string> subjects) =>
        EntryWriter.Write(new EntryContent(
            EventCodec.KindOf(@event),
            RegistryLog.Stream,
            version,
            at,
            actor,
            null,
            subjects,
            EventCodec.WriteFacts(@event),
            EventCodec.WritePersonal(@event)));
}
