using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Parties;

/// <summary>Keeps the parties, and who acts for them.</summary>
internal sealed class PartyProjection(ViewConnection connection) : IProjection
{
    private const int MaxNames = 100_000;
    private const string Insert = "INSERT INTO party (id, name_key, jurisdiction, registration, status, record) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    private const string Update = "UPDATE party SET name_key = ?2, jurisdiction = ?3, registration = ?4, status = ?5, record = ?6 WHERE id = ?1";

    private readonly Dictionary<string, Change> _changed = [];
    private readonly Dictionary<string, string> _names = [];
    private readonly HashSet<string> _renamed = [];

    public string Schema => "parties:2";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE party (id TEXT NOT NULL UNIQUE, name_key TEXT NOT NULL, jurisdiction TEXT NOT NULL,
            registration TEXT, status INTEGER NOT NULL, record BLOB NOT NULL)
        """,
        "CREATE INDEX party_name ON party (name_key, id)",
        "CREATE INDEX party_registration ON party (registration) WHERE registration IS NOT NULL",
        $"CREATE INDEX party_verified ON party (jurisdiction) WHERE status = {(int)PartyStatus.Verified}",
        "CREATE TABLE party_member (subject TEXT, party TEXT, role TEXT NOT NULL, PRIMARY KEY (subject, party)) WITHOUT ROWID",
        "CREATE INDEX party_member_party ON party_member (party)",
    ];

    public void Apply(ViewAct act)
    {
        if (act.Event is not { } @event || !PartyRecord.Concerns(@event))
        {
            return;
        }

        var before = act.Version == 1 ? null : Find(act.Stream);
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
        connection.Prepare(stored is null ? Insert : Update)
            .Bind(1, party.Item.Id)
            .Bind(2, NameKey.Of(party.Item.Name))
            .Bind(3, party.Item.Jurisdiction)
            .Bind(4, party.Item.RegistrationNumber)
            .Bind(5, (int)party.Item.Status)
            .Bind(6, JsonSerializer.SerializeToUtf8Bytes(party, RegistryJson.Options))
            .Run();
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
