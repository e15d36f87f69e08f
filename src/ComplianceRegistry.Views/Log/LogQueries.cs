using System.Collections.Immutable;

namespace ComplianceRegistry.Views.Log;

/// <summary>What can be asked about the log as a whole.</summary>
public sealed class LogQueries(ViewStore store)
{
    /// <summary>Number of acts by kind; sealed acts stand under <c>sealed</c>.</summary>
    public ImmutableSortedDictionary<string, long> ActsByKind() => store.Read(view =>
        view.All("SELECT kind, acts FROM act_count", row => KeyValuePair.Create(row.Text(0), row.Long(1))).ToImmutableSortedDictionary());

    /// <summary>A sealed case; null when none has this id. Its content is read through its grain.</summary>
    public SealedCase? FindSealed(string id) => store.Read(view =>
        view.Number("SELECT version FROM sealed_case WHERE id = ?1", id) is { } version ? new SealedCase(id, version) : null);

    /// <summary>The cases of a kind in which something sealed happened, in order of id.</summary>
    /// <param name="prefix">Prefix of their registry ids.</param>
    public IReadOnlyList<SealedCase> SealedOf(string prefix) => store.Read(view => view.All(
        "SELECT id, version FROM sealed_case WHERE id > ?1 AND id < ?2 ORDER BY id", row => new SealedCase(row.Text(0), row.Long(1)), prefix + "-", prefix + "."));
}

/// <summary>All that the views know about a sealed case: that its class is sealed, and its version.</summary>
public sealed record SealedCase(string Id, long Version);
