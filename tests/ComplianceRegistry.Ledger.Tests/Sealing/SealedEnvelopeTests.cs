using System.Security.Cryptography;
using ComplianceRegistry.Ledger.Sealing;

namespace ComplianceRegistry.Ledger.Tests.Sealing;

public sealed class SealedEnvelopeTests
{
    private static readonly DataKey Key = DataKey.New();

    [Theory]
    [InlineData(0, 512)]
    [InlineData(511, 512)]
    [InlineData(512, 1024)]
    [InlineData(1023, 1024)]
    [InlineData(1024, 2048)]
    [InlineData(262_144, 524_288)]
    [InlineData(SealedEnvelope.MaxPlaintext, 1_048_576)]
    public void Content_comes_back_and_its_length_tells_only_its_order_of_magnitude(int length, int padded)
    {
        var content = new byte[length];
        RandomNumberGenerator.Fill(content);
        var envelope = SealedEnvelope.Seal(Key, "case"u8, content);
        Assert.Equal(padded + SealedEnvelope.Overhead, envelope.Length);
        Assert.Equal(envelope.Length, SealedEnvelope.EnvelopeLength(length));
        Assert.Equal(content, SealedEnvelope.Open(Key, "case"u8, envelope));
    }

    [Theory]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0x80, 0x00, 0x00 })]
    [InlineData(new byte[] { 0x00 })]
    public void Content_that_looks_like_padding_comes_back(byte[] content) =>
        Assert.Equal(content, SealedEnvelope.Open(Key, "case"u8, SealedEnvelope.Seal(Key, "case"u8, content)));

    [Fact]
    public void Another_key_another_context_or_any_changed_byte_opens_nothing()
    {
        var envelope = SealedEnvelope.Seal(Key, "case"u8, "content"u8);
        Assert.ThrowsAny<CryptographicException>(() => SealedEnvelope.Open(DataKey.New(), "case"u8, envelope));
        Assert.ThrowsAny<CryptographicException>(() => SealedEnvelope.Open(Key, "other"u8, envelope));
        for (var i = 0; i < envelope.Length; i++)
        {
            var changed = envelope.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => SealedEnvelope.Open(Key, "case"u8, changed));
            Assert.ThrowsAny<CryptographicException>(() => SealedEnvelope.Open(Key, "case"u8, envelope.AsSpan(0, i)));
        }
    }

    [Fact]
    public void The_same_content_never_looks_the_same()
    {
        var envelopes = Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(SealedEnvelope.Seal(Key, "case"u8, "content"u8)));
        Assert.Equal(100, envelopes.Distinct().Count());
    }

    [Fact]
    public void Content_over_the_limit_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SealedEnvelope.Seal(Key, "case"u8, new byte[SealedEnvelope.MaxPlaintext + 1]));
}
