using System.Security.Cryptography;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Grains.Cases;

/// <summary>What the grains of cases share: the node's replica to read acts from, the keys that sealed acts need, and the registry's clock.</summary>
/// <param name="replica">This node's copy of the log.</param>
/// <param name="keys">Keys of sealed cases.</param>
/// <param name="clock">The registry's clock.</param>
/// <param name="rules">The rules that are data.</param>
/// <param name="erasures">What was erased on this node.</param>
/// <param name="grains">Where the sequencer is found.</param>
public sealed class CaseLog(Replica replica, CaseKeys keys, RegistryClock clock, Rulebook rules, Erasures erasures, IGrainFactory grains)
{
    internal Replica Replica => replica;

    /// <summary>The rules that are data.</summary>
    internal Rulebook Rules => rules;

    /// <summary>The log's sequencer.</summary>
    internal ILogGrain Sequencer => field ??= grains.GetGrain<ILogGrain>(ILogGrain.Key);

    /// <summary>The cases that this node's grains hold.</summary>
    internal HeldCases Held { get; } = new();

    internal long ErasureCount => erasures.Count;

    /// <summary>The registry's time, never before the last act of the log as far as this node knows it: clocks may fall back, the log does not.</summary>
    internal DateTimeOffset Now => replica.LastAt is { } last && last > clock.Now ? last : clock.Now;

    /// <summary>The event of an entry, opened when it is sealed.</summary>
    public IEvent Read(LogEntry entry)
    {
        if (!entry.IsSealed)
            return EventCodec.Read(entry.Kind, entry.Facts, entry.Personal);
        var key = keys.Find(entry.Stream)
            ?? throw new InvalidOperationException($"The act at position {entry.Position} is sealed, and the key of its case is not in the key store.");
        var content = EntryReader.Open(entry, key);
        return EventCodec.Read(content.Kind, content.Facts.Span, content.Personal.Span);
    }

    /// <summary>The event of an entry when it is of a kind that is wanted; null when it is not, or its key was destroyed.</summary>
    internal IEvent? FindEvent(LogEntry entry, Func<string, bool> wanted)
    {
        if (!entry.IsSealed)
            return wanted(entry.Kind) ? Read(entry) : null;
        try
        {
            return keys.Find(entry.Stream) is not null && Read(entry) is { } @event && wanted(EventCodec.KindOf(@event)) ? @event : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The entry of an event, public or sealed as its header says.</summary>
    internal LogEntry Write(IEvent @event, ActHeader header, string stream, long version, DateTimeOffset at, string actor)
    {
        var content = new EntryContent(
            EventCodec.KindOf(@event),
            stream,
            version,
            at,
            actor,
            header.Jurisdiction,
            header.Subjects,
            EventCodec.WriteFacts(@event),
            EventCodec.WritePersonal(@event));
        return header.Class == ActClass.Public ? EntryWriter.Write(content) : EntryWriter.Seal(content, keys.GetOrCreate(stream));
    }
}
