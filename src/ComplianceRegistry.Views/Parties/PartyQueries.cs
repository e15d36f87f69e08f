using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Parties;

/// <summary>What can be asked about parties.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="cursorSecret">Secret of the registry, the same on every node, under which cursors are bound; at least 16 bytes.</param>
public sealed class PartyQueries(ViewStore store, byte[] cursorSecret)
{
    /// <summary>Most parties that <see cref="Search"/> answers.</summary>
    public const int MaxLimit = 200;

    private const int MaxWords = 16;

    /// <summary>The party with this id; null when there is none.</summary>
    public PartyItem? Find(string id) => store.Read(view => view.First("SELECT record FROM party WHERE id = ?1", Item, id));

    /// <summary>
    /// Parties in whose names every word of a text begins a word, without regard to case and diacritics; all parties when
    /// the text has no word. In alphabetical order.
    /// </summary>
    /// <param name="text">What to look for.</param>
    /// <param name="limit">Most parties to answer, up to <see cref="MaxLimit"/>.</param>
    /// <param name="cursor">The <see cref="PartyList.Next"/> of the page before, under the same text; null for the first page.</param>
    /// <returns>A page; null when the cursor was changed, or belongs to another search or registry.</returns>
    public PartyList? Search(string? text, int limit = 50, string? cursor = null)
    {
        var words = NameKey.Of(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxWords).ToArray();
        var identity = "parties " + string.Join(' ', words);
        var after = cursor is null ? [] : PageCursor.Read(cursor, cursorSecret, identity)?.Text.Split(':', 2);
        if (after is null)
        {
            return null;
        }

        var most = Math.Clamp(limit, 1, MaxLimit);
        var found = Matching(words, most + 1, after is [var id, var name] ? (name, id) : ("", ""));
        return found.Count <= most
            ? new PartyList(found, null)
            : new PartyList(found.GetRange(0, most), After(found[most - 1]).Write(cursorSecret, identity));
    }

    /// <summary>The parties for which a person acts, in order of their ids.</summary>
    /// <param name="subject">Pseudonym of the person, as in <see cref="PartyMember.Subject"/>.</param>
    public IReadOnlyList<Membership> MembershipsOf(string subject) => store.Read(view => view.All(
        "SELECT p.record, m.role FROM party_member m JOIN party p ON p.id = m.party WHERE m.subject = ?1 ORDER BY m.party",
        row => new Membership(Item(row), Enum.Parse<MemberRole>(row.Text(1))),
        subject));

    /// <summary>A party in state Recorded with this name, without regard to case and punctuation; null when there is none.</summary>
    /// <param name="name">Name as an imported register writes it.</param>
    /// <param name="jurisdiction">Code of the place of establishment.</param>
    public PartyItem? FindRecorded(string name, string jurisdiction) => store.Read(view => view.First(
        "SELECT record FROM party WHERE name_key = ?1 AND jurisdiction = ?2 AND status = ?3 ORDER BY id LIMIT 1",
        Item,
        NameKey.Of(name),
        jurisdiction,
        (int)PartyStatus.Recorded));

    /// <summary>Whether a verified competent authority is established in a jurisdiction.</summary>
    /// <param name="jurisdiction">Its code.</param>
    public bool HasVerifiedAuthority(string jurisdiction) => store.Read(view => view.All(
        $"SELECT record FROM party WHERE jurisdiction = ?1 AND status = {(int)PartyStatus.Verified} AND CAST(record AS TEXT) LIKE '%\"competent-authority\"%' LIMIT 1",
        Item,
        jurisdiction)).Count > 0;

    /// <summary>Parties with a registration number; several when numbers of different registers are alike.</summary>
    public IReadOnlyList<PartyItem> WithRegistrationNumber(string number) => store.Read(view => view.All(
        "SELECT record FROM party WHERE registration = ?1 ORDER BY id", Item, number));

    /// <summary>Number of parties by status.</summary>
    public IReadOnlyDictionary<PartyStatus, long> CountByStatus() => store.Read(view => view.All(
        "SELECT status, count(*) FROM party GROUP BY status",
        row => KeyValuePair.Create((PartyStatus)row.Long(0), row.Long(1))).ToDictionary());

    private List<PartyItem> Matching(string[] words, int limit, (string Name, string Id) after)
    {
        var conditions = string.Concat(words.Select((_, index) => $" AND instr(' ' || name_key, ?{index + 4}) > 0"));
        return store.Read(view => view.All(
            $"SELECT record FROM party WHERE (name_key, id) > (?1, ?2){conditions} ORDER BY name_key, id LIMIT ?3",
            Item,
            [after.Name, after.Id, limit, .. words.Select(word => ' ' + word)]));
    }

    private static PageCursor After(PartyItem last) => new(0, $"{last.Id}:{NameKey.Of(last.Name)}");

    internal static PartyRecord Record(Statement row) => JsonSerializer.Deserialize<PartyRecord>(row.Bytes(0), RegistryJson.Options)!;

    private static PartyItem Item(Statement row) => Record(row).Item;
}
