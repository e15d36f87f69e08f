using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Grains.EvidenceItems;

/// <summary>
/// Which blobs of the vault the acts of evidence refer to, and which items are erased: read from this node's copy of the log, sealed acts among them, from
/// where it was left the last time. Not for several threads at once.
/// </summary>
/// <param name="replica">This node's copy of the log.</param>
/// <param name="log">Opens sealed acts.</param>
public sealed class EvidenceBlobs(Replica replica, CaseLog log)
{
    private const int Part = 1_000;
    private readonly Dictionary<string, List<BlobReference>> _blobs = new(StringComparer.Ordinal);
    private readonly HashSet<BlobReference> _referenced = [];
    private readonly HashSet<string> _erased = new(StringComparer.Ordinal);
    private long _position;

    /// <summary>Registry ids of the items whose content is erased.</summary>
    public IReadOnlyCollection<string> Erased => _erased;

    /// <summary>Reads what came since the last time.</summary>
    public void CatchUp()
    {
        while (replica.ReadRange(_position, Part) is { Count: > 0 } entries)
        {
            foreach (var entry in entries.Where(entry => entry.Stream.StartsWith(EvidenceItem.IdPrefix, StringComparison.Ordinal)))
                Note(entry.Stream, log.Read(entry));
            _position = entries[^1].Position + 1;
        }
    }

    /// <summary>Whether an act refers to the blob and its content was not erased.</summary>
    public bool IsReferenced(BlobReference blob) => _referenced.Contains(blob);

    /// <summary>Every blob that an item has had.</summary>
    public IReadOnlyList<BlobReference> Of(string item) => _blobs.GetValueOrDefault(item, []);

    /// <summary>The public acts of an item that have a personal part.</summary>
    public IEnumerable<LogEntry> PersonalOf(string item) => replica.ReadStream(item).Where(entry => entry is { IsSealed: false, Personal.Length: > 2 });

    private void Note(string item, IEvent @event)
    {
        switch (@event)
        {
            case EvidenceReceived received:
                Add(item, received.Kept);
                break;
            case EvidenceReplaced replaced:
                Add(item, replaced.Kept);
                break;
            case EvidenceErased:
                _erased.Add(item);
                _referenced.ExceptWith(Of(item));
                break;
        }
    }

    private void Add(string item, KeptContent kept)
    {
        var blob = new BlobReference(kept.Store, kept.Blob);
        _referenced.Add(blob);
        if (!_blobs.TryGetValue(item, out var blobs))
            _blobs[item] = blobs = [];
        blobs.Add(blob);
    }
}
