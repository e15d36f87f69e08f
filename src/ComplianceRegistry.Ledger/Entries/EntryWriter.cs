using System.Text;
using ComplianceRegistry.Ledger.Json;
using ComplianceRegistry.Ledger.Merkle;
using ComplianceRegistry.Ledger.Sealing;

namespace ComplianceRegistry.Ledger.Entries;

/// <summary>
/// Makes entries from their content: parts in canonical JSON, salts, commitments, leaf and its hash. The position is left to the sequencer, and so are the
/// command's hash and fingerprint. Refused: content that canonical JSON refuses (<see cref="CanonicalJsonException"/>), texts that are no names
/// (<see cref="ArgumentException"/>), and too much of it (<see cref="EntryTooLargeException"/>).
/// </summary>
public static class EntryWriter
{
    /// <summary>Names of the parts in their commitments.</summary>
    public const string FactsPart = "facts";

    /// <inheritdoc cref="FactsPart"/>
    public const string PersonalPart = "personal";

    /// <summary>A public entry.</summary>
    public static LogEntry Write(EntryContent content)
    {
        var (facts, personal) = Canonical(content);
        var (factsSalt, personalSalt) = (Commitments.NewSalt(), Commitments.NewSalt());
        var at = Milliseconds(content.At);
        var leaf = LeafJson.Write(new Act(
            content.Kind,
            content.Stream,
            content.Version,
            at,
            content.Actor,
            content.Jurisdiction,
            content.Subjects,
            Commitments.Commit(factsSalt, content.Kind, FactsPart, facts),
            Commitments.Commit(personalSalt, content.Kind, PersonalPart, personal)));
        return new LogEntry
        {
            Stream = content.Stream,
            Version = content.Version,
            At = at,
            Kind = content.Kind,
            Leaf = leaf,
            LeafHash = MerkleHash.LeafHash(leaf),
            Facts = facts,
            FactsSalt = factsSalt,
            Personal = personal,
            PersonalSalt = personalSalt,
        };
    }

    /// <summary>
    /// A sealed entry: the leaf shows the UTC day and a commitment; all else is in an envelope that only the case's key opens
    /// (<see cref="EntryReader.Open"/>).
    /// </summary>
    public static LogEntry Seal(EntryContent content, DataKey caseKey)
    {
        var at = Milliseconds(content.At);
        var (facts, personal) = Canonical(content);
        var secret = SealedContentJson.Write(content with { At = at, Facts = facts, Personal = personal });
        var salt = Commitments.NewSalt();
        var leaf = LeafJson.Write(new SealedAct(DateOnly.FromDateTime(at.UtcDateTime), SealedContentJson.Commit(salt, secret)));
        return new LogEntry
        {
            Stream = content.Stream,
            Version = content.Version,
            At = at,
            Kind = Act.SealedKind,
            Leaf = leaf,
            LeafHash = MerkleHash.LeafHash(leaf),
            Sealed = SealedEnvelope.Seal(caseKey, Place(content.Stream, content.Version), [.. salt, .. secret]),
        };
    }

    /// <summary>What an envelope is bound to, so that it cannot be put in another's place.</summary>
    internal static byte[] Place(string stream, long version) => Encoding.UTF8.GetBytes($"compliance-registry/sealed/v1\n{stream}\n{version}");

    private static (byte[] Facts, byte[] Personal) Canonical(EntryContent content)
    {
        var facts = CanonicalJson.Canonicalize(content.Facts.Span);
        var personal = CanonicalJson.Canonicalize(content.Personal.Span);
        var size = facts.Length + personal.Length;
        return size <= Act.MaxPayloadBytes ? (facts, personal) : throw new EntryTooLargeException("payload", size, Act.MaxPayloadBytes);
    }

    private static DateTimeOffset Milliseconds(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
}
