using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Views.Storage;
using ComplianceRegistry.Views.Systems;

namespace ComplianceRegistry.Views.Parties;

/// <summary>Keeps the parties, a text index of their names, and who acts for them.</summary>
internal sealed class PartyProjection(ViewConnection connection) : IProjection
{
    private const int MaxNames = 100_000;

    private readonly Dictionary<string, Change> _changed = [];
    private readonly Dictionary<string, string> _names = [];
    private readonly HashSet<string> _renamed = [];

    public string Schema => "parties:1";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE party (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name_key TEXT NOT NULL, jurisdiction TEXT NOT NULL,
            registration TEXT, status TEXT NOT NULL, record BLOB NOT NULL)
        """,
        "CREATE INDEX party_name ON party (name_key, id)",
        "CREATE INDEX party_registration ON party (registration) WHERE registration IS NOT NULL",
        "CREATE INDEX party_verified ON party (jurisdiction) WHERE status = 'Verified'",
        "CREATE TABLE party_member (subject TEXT, party TEXT, role TEXT NOT NULL, PRIMARY KEY (subject, party)) WITHOUT ROWID",
        "CREATE INDEX party_member_party ON party_member (party)",
        """
        CREATE VIRTUAL TABLE party_text USING fts5(name, content = '', contentless_delete = 1, detail = full,
            tokenize = 'unicode61 remove_diacritics 2')
        """,
    ];

    public void Apply(ViewAct act)
    {
        if (act.Event is not { } @event || !PartyRecord.Concerns(@event))
        {
            return;
        }

        var before = Find(act.Stream);
        if (PartyRecord.Next(before?.Party, act) is { } next)
        {
            _changed[act.Stream] = new Change(next, before?.Stored);
            NoteName(before?.Party, next);
        }
    }

    public void Flush()
    {
        foreach (var change in _changed.Values)
        {
            Write(change.Party, change.Stored);
        }

        _changed.Clear();
    }

    /// <summary>Present name of a party; its id when it is unknown.</summary>
    public string NameOf(string id)
    {
        if (_names.TryGetValue(id, out var name))
        {
            return name;
        }

        if (_names.Count >= MaxNames)
        {
            _names.Clear();
        }

        return _names[id] = Find(id)?.Party.Item.Name ?? id;
    }

    /// <summary>The parties that got another name since this was last asked.</summary>
    public IReadOnlyCollection<string> TakeRenamed()
    {
        string[] renamed = [.. _renamed];
        _renamed.Clear();
        return renamed;
    }

    private void NoteName(PartyRecord? before, PartyRecord next)
    {
        if (before?.Item.Name != next.Item.Name)
        {
            _names[next.Item.Id] = next.Item.Name;
            if (before is not null)
            {
                _renamed.Add(next.Item.Id);
            }
        }
    }

    private Change? Find(string id)
    {
        if (_changed.TryGetValue(id, out var change))
        {
            return change;
        }

        return connection.First("SELECT record FROM party WHERE id = ?1", PartyQueries.Record, id) is { } party ? new Change(party, party) : null;
    }

    private void Write(PartyRecord party, PartyRecord? stored)
    {
        var number = connection.Number(
            """
            INSERT INTO party (id, name_key, jurisdiction, registration, status, record) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (id) DO UPDATE SET name_key = excluded.name_key, jurisdiction = excluded.jurisdiction,
                registration = excluded.registration, status = excluded.status, record = excluded.record
            RETURNING number
            """,
            party.Item.Id,
            NameKey.Of(party.Item.Name),
            party.Item.Jurisdiction,
            party.Item.RegistrationNumber,
            party.Item.Status.ToString(),
            JsonSerializer.SerializeToUtf8Bytes(party, RegistryJson.Options));
        if (party.Item.Name != stored?.Item.Name)
        {
            connection.Run("INSERT OR REPLACE INTO party_text (rowid, name) VALUES (?1, ?2)", number, SearchText.Plain(party.Item.Name));
        }

        if (!party.Members.SequenceEqual(stored?.Members ?? []))
        {
            WriteMembers(party);
        }
    }

    private void WriteMembers(PartyRecord party)
    {
        connection.Run("DELETE FROM party_member WHERE party = ?1", party.Item.Id);
        foreach (var member in party.Members)
        {
            connection.Run("INSERT INTO party_member VALUES (?1, ?2, ?3)", member.Subject, party.Item.Id, member.Role.ToString());
        }
    }

    /// <summary>A party as it will be written, and as the file has it.</summary>
    private sealed record Change(PartyRecord Party, PartyRecord? Stored);
}
