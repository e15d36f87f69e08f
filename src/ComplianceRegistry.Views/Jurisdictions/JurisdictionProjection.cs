using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Jurisdictions;

/// <summary>Keeps what is recorded of each jurisdiction, and which unions it belongs to.</summary>
internal sealed class JurisdictionProjection(ViewConnection connection) : IProjection
{
    private readonly Dictionary<string, JurisdictionItem> _changed = [];
    private JurisdictionTree? _tree;
    private bool _unionsChanged;

    public string Schema => "jurisdictions:1";

    public IEnumerable<string> Tables => ["CREATE TABLE jurisdiction (code TEXT PRIMARY KEY, item BLOB NOT NULL) WITHOUT ROWID"];

    /// <summary>The unions as of the last act applied.</summary>
    public JurisdictionTree Tree => _tree ??= ReadTree();

    public void Apply(ViewAct act)
    {
        switch (act.Event)
        {
            case JurisdictionEstablished established:
                Set(act, established.Content);
                break;
            case JurisdictionAmended amended:
                Set(act, amended.Content);
                break;
        }
    }

    public void Flush()
    {
        foreach (var (code, item) in _changed)
        {
            connection.Run(
                "INSERT INTO jurisdiction VALUES (?1, ?2) ON CONFLICT DO UPDATE SET item = excluded.item",
                code,
                JsonSerializer.SerializeToUtf8Bytes(item, RegistryJson.Options));
        }

        _changed.Clear();
    }

    /// <summary>Whether a membership changed since this was last asked.</summary>
    public bool TakeUnionsChanged()
    {
        var changed = _unionsChanged;
        _unionsChanged = false;
        return changed;
    }

    private void Set(ViewAct act, JurisdictionContent content)
    {
        _unionsChanged |= Tree.Set(content.Code, content.MemberOf);
        _changed[content.Code] = new JurisdictionItem(act.Stream, act.Version, act.At, content);
    }

    private JurisdictionTree ReadTree()
    {
        var tree = new JurisdictionTree();
        foreach (var item in connection.All("SELECT item FROM jurisdiction", JurisdictionQueries.Item))
        {
            tree.Set(item.Content.Code, item.Content.MemberOf);
        }

        return tree;
    }
}
