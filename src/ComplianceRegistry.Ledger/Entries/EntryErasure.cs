using System.Text.Json;

namespace ComplianceRegistry.Ledger.Entries;

/// <summary>The act <c>entry.erased</c>: the personal part of an earlier entry is erased on a legal order. Every copy of the log carries it out.</summary>
public static class EntryErasure
{
    /// <summary>Kind of the act. Its facts are <c>{"basis":…,"position":n}</c>.</summary>
    public const string Kind = "entry.erased";

    /// <summary>The position whose personal part an entry orders to be erased; null when it orders none.</summary>
    public static long? PositionOf(LogEntry entry)
    {
        if (entry.Kind != Kind || entry.Facts is null)
            return null;
        using var facts = JsonDocument.Parse(entry.Facts);
        return facts.RootElement.TryGetProperty("position"u8, out var position) && position.TryGetInt64(out var value) && value >= 0 && value < entry.Position
            ? value
            : null;
    }
}
