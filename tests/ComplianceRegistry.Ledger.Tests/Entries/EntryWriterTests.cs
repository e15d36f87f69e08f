using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Json;
using ComplianceRegistry.Ledger.Merkle;
using ComplianceRegistry.Ledger.Sealing;

namespace ComplianceRegistry.Ledger.Tests.Entries;

public sealed class EntryWriterTests
{
    private static readonly DateTimeOffset At = new(2026, 8, 9, 12, 11, 12, 345, 678, TimeSpan.FromHours(2));

    private static readonly EntryContent Content = new(
        "system.listed", "AIS-1", 3, At, "PTY-1", "DE", ["PTY-2", "AIS-9"], """{"b":1, "a":[true]}"""u8.ToArray(), """{"name":"Ada"}"""u8.ToArray());

    [Fact]
    public void A_public_leaf_is_the_canonical_JSON_of_the_act_and_nothing_else()
    {
        var entry = EntryWriter.Write(Content);

        var facts = Convert.ToHexStringLower(Commitments.Commit(entry.FactsSalt!, "system.listed", "facts", """{"a":[true],"b":1}"""u8));
        var personal = Convert.ToHexStringLower(Commitments.Commit(entry.PersonalSalt!, "system.listed", "personal", """{"name":"Ada"}"""u8));
        var leaf = $$"""
            {"act":"system.listed","actor":"PTY-1","at":"2026-08-09T10:11:12.345Z","commit":{"facts":"{{facts}}","personal":"{{personal}}"},"jurisdiction":"DE","stream":"AIS-1","subjects":["PTY-2","AIS-9"],"v":1,"version":3}
            """;
        Assert.Equal(leaf, Encoding.UTF8.GetString(entry.Leaf));
        Assert.Equal(entry.Leaf, CanonicalJson.Canonicalize(entry.Leaf));
        Assert.Equal(MerkleHash.LeafHash(entry.Leaf), entry.LeafHash);
        Assert.Equal("""{"a":[true],"b":1}"""u8.ToArray(), entry.Facts);
        Assert.Equal((-1, "AIS-1", 3, "system.listed"), (entry.Position, entry.Stream, entry.Version, entry.Kind));
        Assert.Equal("2026-08-09T10:11:12.3450000+00:00", entry.At.ToString("O"));
        Assert.False(entry.IsSealed || entry.IsErased);
    }

    [Fact]
    public void A_leaf_without_jurisdiction_has_no_such_member() =>
        Assert.DoesNotContain("jurisdiction", Encoding.UTF8.GetString(EntryWriter.Write(Content with { Jurisdiction = null }).Leaf), StringComparison.Ordinal);

    [Fact]
    public void The_act_is_read_back_from_its_leaf()
    {
        var act = EntryReader.ReadAct(EntryWriter.Write(Content).Leaf);

        Assert.Equal(("system.listed", "AIS-1", 3L, "PTY-1", "DE"), (act.Kind, act.Stream, act.Version, act.Actor, act.Jurisdiction));
        Assert.Equal(["PTY-2", "AIS-9"], act.Subjects.ToArray());
    }

    [Theory]
    [InlineData("""{"v":1}""")]
    [InlineData("""[]""")]
    [InlineData("""{"act":"sealed","at":"2026-08-09","commit":"00","v":1}""")]
    [InlineData("not json")]
    public void What_is_no_leaf_is_refused(string leaf)
    {
        Assert.Throws<FormatException>(() => EntryReader.ReadAct(Encoding.UTF8.GetBytes(leaf)));
        Assert.Throws<FormatException>(() => EntryReader.ReadSealedAct(Encoding.UTF8.GetBytes(leaf)));
    }

    [Fact]
    public void A_leaf_with_a_member_more_or_a_space_is_refused()
    {
        var leaf = Encoding.UTF8.GetString(EntryWriter.Write(Content).Leaf);

        Assert.Throws<FormatException>(() => EntryReader.ReadAct(Encoding.UTF8.GetBytes(leaf[..^1] + ",\"x\":1}")));
        Assert.Throws<FormatException>(() => EntryReader.ReadAct(Encoding.UTF8.GetBytes(leaf[..^1] + " }")));
    }

    [Theory]
    [InlineData("Dr. Ada Lovelace")]
    [InlineData("")]
    [InlineData("quo\"te")]
    public void Free_text_does_not_enter_a_leaf(string actor)
    {
        Assert.Throws<ArgumentException>(() => EntryWriter.Write(Content with { Actor = actor }));
        Assert.Throws<ArgumentException>(() => EntryWriter.Seal(Content with { Actor = actor }, DataKey.New()));
    }

    [Fact]
    public void A_leaf_over_4_KiB_is_refused_with_its_size()
    {
        var refusal = Assert.Throws<EntryTooLargeException>(() => EntryWriter.Write(Content with { Subjects = [.. Enumerable.Repeat(new string('A', 100), 50)] }));
        Assert.Equal(("leaf", 4096), (refusal.Part, refusal.Limit));
        Assert.InRange(refusal.Size, 5000, 6000);
    }

    [Theory]
    [InlineData(Act.MaxPayloadBytes, true)]
    [InlineData(Act.MaxPayloadBytes + 1, false)]
    public void A_payload_may_have_256_KiB_in_canonical_JSON(int size, bool allowed)
    {
        var content = Content with { Facts = Encoding.UTF8.GetBytes($$"""{ "t": "{{new string('x', size - 10)}}" }"""), Personal = "{}"u8.ToArray() };
        if (allowed)
            Assert.Equal(size, EntryWriter.Write(content).Facts!.Length + 2);
        else
            Assert.Equal(size, Assert.Throws<EntryTooLargeException>(() => EntryWriter.Write(content)).Size);
    }

    [Fact]
    public void A_sealed_leaf_shows_the_day_and_a_commitment_only()
    {
        var entry = EntryWriter.Seal(Content, DataKey.New());

        var act = EntryReader.ReadSealedAct(entry.Leaf);
        Assert.Equal(new DateOnly(2026, 8, 9), act.Day);
        Assert.Equal($$"""{"act":"sealed","at":"2026-08-09","commit":"{{Convert.ToHexStringLower(act.Commitment)}}","v":1}""", Encoding.UTF8.GetString(entry.Leaf));
        Assert.Equal(("sealed", true, null, null), (entry.Kind, entry.IsSealed, entry.Facts, entry.Personal));
        Assert.DoesNotContain("Ada", Encoding.Latin1.GetString(entry.Sealed!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sealed_entry_opens_with_the_key_of_its_case_in_its_place_only()
    {
        var key = DataKey.New();
        var entry = EntryWriter.Seal(Content, key);

        var opened = EntryReader.Open(entry, key);
        Assert.Equal(("system.listed", "AIS-1", 3L, "PTY-1", "DE"), (opened.Kind, opened.Stream, opened.Version, opened.Actor, opened.Jurisdiction));
        Assert.Equal(entry.At, opened.At);
        Assert.Equal(["PTY-2", "AIS-9"], opened.Subjects.ToArray());
        Assert.Equal("""{"a":[true],"b":1}""", Encoding.UTF8.GetString(opened.Facts.Span));
        Assert.Equal("""{"name":"Ada"}""", Encoding.UTF8.GetString(opened.Personal.Span));
        Assert.ThrowsAny<CryptographicException>(() => EntryReader.Open(entry, DataKey.New()));
        Assert.ThrowsAny<CryptographicException>(() => EntryReader.Open(entry with { Version = 4 }, key));
        Assert.ThrowsAny<CryptographicException>(() => EntryReader.Open(entry with { Leaf = EntryWriter.Seal(Content, key).Leaf }, key));
    }

    [Fact]
    public void Facts_nested_as_deep_as_allowed_can_be_sealed()
    {
        var key = DataKey.New();
        var deep = Encoding.UTF8.GetBytes(new string('[', CanonicalJson.MaxDepth) + new string(']', CanonicalJson.MaxDepth));

        Assert.Equal(deep, EntryReader.Open(EntryWriter.Seal(Content with { Facts = deep }, key), key).Facts.ToArray());
    }
}
