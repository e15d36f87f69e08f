using System.Security.Cryptography;

namespace ComplianceRegistry.Domain.EvidenceItems;

/// <summary>
/// What may be said openly of content that not everybody may read: HMAC-SHA-256(salt, "compliance-registry/content/v1\n" + SHA-256 of the content). Whoever
/// has the content and the salt can check it; nobody can tell from it alone whether a document that he guesses is the one. Of public content it is the SHA-256.
/// </summary>
public static class ContentCommitment
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltSize = 32;

    /// <summary>The commitment in lower-case hex.</summary>
    /// <param name="sha256">SHA-256 of the content, lower-case hex.</param>
    /// <param name="salt">Random, lower-case hex, kept in the sealed act; null for public content.</param>
    public static string Of(string sha256, string? salt)
    {
        if (salt is null)
        {
            return sha256;
        }

        byte[] content = [.. "compliance-registry/content/v1\n"u8, .. Convert.FromHexString(sha256)];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(salt), content));
    }
}

/// <summary>
/// What an approval, an assessment or a certificate is bound to: the content that an item of evidence had then. It falls away when the content changes or is
/// erased. It may stand in a public act, whatever the visibility of the evidence.
/// </summary>
/// <param name="Evidence">Registry id of the item.</param>
/// <param name="Commitment">See <see cref="ContentCommitment"/>; lower-case hex.</param>
[GenerateSerializer, Immutable, Alias("cr.ContentBinding")]
public sealed record ContentBinding([property: Id(0)] string Evidence, [property: Id(1)] string Commitment)
{
    /// <summary>The binding to what an item has now; null when it has no content.</summary>
    public static ContentBinding? To(EvidenceItem item) => item.Current is { } current ? new ContentBinding(item.Id, current.Kept.Commitment) : null;

    /// <summary>Whether the item still has the content that this is bound to.</summary>
    public bool Holds(EvidenceItem item) => this == To(item);
}
