using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Log;

/// <summary>Stored entries as they are served: stream, version and instant of a sealed one stay inside.</summary>
internal static class EntryWriting
{
    public static EntryResource ToResource(this LogEntry entry) => entry.IsSealed
        ? new EntryResource(entry.Position, Hex(entry.LeafHash), new RawJson(entry.Leaf), null, null)
        : new EntryResource(
            entry.Position,
            Hex(entry.LeafHash),
            new RawJson(entry.Leaf),
            new EntryPayload(new RawJson(entry.Facts!), entry.Personal is { } personal ? new RawJson(personal) : null),
            new EntrySalts(Hex(entry.FactsSalt!), entry.PersonalSalt is { } salt ? Hex(salt) : null));

    public static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
