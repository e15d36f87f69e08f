using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Views.Jurisdictions;

namespace ComplianceRegistry.Web.Jurisdictions;

/// <summary>The jurisdictions as the view has them, read anew every few seconds: they change a few times a year.</summary>
internal sealed class KnownJurisdictions(JurisdictionQueries queries)
{
    /// <summary>How old what is remembered of them can be.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);
    private volatile Snapshot? _latest;

    public JurisdictionCatalog Catalog()
    {
        var latest = _latest;
        if (latest is { Catalog.All.IsEmpty: false } && TimeProvider.System.GetElapsedTime(latest.At) < Remembered)
            return latest.Catalog;
        latest = new Snapshot(TimeProvider.System.GetTimestamp(), Read());
        _latest = latest;
        return latest.Catalog;
    }

    /// <summary>The jurisdictions as the view has them at this moment.</summary>
    public JurisdictionCatalog Read() => new(queries.All().Select(item => item.Content));

    private sealed record Snapshot(long At, JurisdictionCatalog Catalog);
}
