using System.Text;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Systems;

/// <summary>
/// An answer to the question whether a public system is in force now. While the view and the jurisdictions stay as they are and nothing ends by time, only the
/// instant that is answered for is another one each time.
/// </summary>
internal sealed record ServedStatus : ServedPage
{
    private readonly int _instant;
    private readonly DateTimeOffset? _until;
    private readonly JurisdictionCatalog _catalog;

    /// <param name="found">The answer.</param>
    /// <param name="catalog">The jurisdictions that it was made with.</param>
    public ServedStatus(FoundStatus found, JurisdictionCatalog catalog)
        : base(JsonSerializer.SerializeToUtf8Bytes(found.Status, EdgeJson.Options), null)
    {
        (_until, _catalog) = (found.ChangesAt, catalog);
        var instant = Written(found.Status.At);
        var member = Json.Span.IndexOf("\"at\":\""u8);
        _instant = member + Json.Span[member..].IndexOf(instant);
    }

    /// <summary>The answer for a later instant; null when it may be another by then.</summary>
    public ReadOnlyMemory<byte>? At(DateTimeOffset now, JurisdictionCatalog catalog)
    {
        if (_until <= now || catalog != _catalog)
            return null;
        var json = Json.ToArray();
        Written(now).CopyTo(json, _instant);
        return json;
    }

    // Always as long as any other.
    private static byte[] Written(DateTimeOffset instant) => Encoding.ASCII.GetBytes(InstantConverter.Write(instant));
}
