using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Ledger.Tests.Entries;

public sealed class CommitmentsTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory]
    [InlineData(2)]
    [InlineData(5000)]
    public void A_commitment_is_the_HMAC_over_scheme_kind_part_and_content(int length)
    {
        var content = Enumerable.Repeat((byte)'x', length).ToArray();
        var message = Encoding.UTF8.GetBytes("compliance-registry/commit/v1\nsystem.listed\nfacts\n").Concat(content).ToArray();
        Assert.Equal(HMACSHA256.HashData(Salt, message), Commitments.Commit(Salt, "system.listed", "facts", content));
    }

    [Fact]
    public void Another_salt_kind_part_or_content_is_not_what_was_committed_to()
    {
        var commitment = Commitments.Commit(Salt, "system.listed", "facts", "{}"u8);
        Assert.True(Commitments.Verify(commitment, Salt, "system.listed", "facts", "{}"u8));
        Assert.False(Commitments.Verify(commitment, Commitments.NewSalt(), "system.listed", "facts", "{}"u8));
        Assert.False(Commitments.Verify(commitment, Salt, "system.corrected", "facts", "{}"u8));
        Assert.False(Commitments.Verify(commitment, Salt, "system.listed", "personal", "{}"u8));
        Assert.False(Commitments.Verify(commitment, Salt, "system.listed", "facts", "[]"u8));
        Assert.False(Commitments.Verify(commitment.AsSpan(1), Salt, "system.listed", "facts", "{}"u8));
    }

    [Fact]
    public void Salts_have_32_bytes_and_differ()
    {
        Assert.Equal(32, Commitments.NewSalt().Length);
        Assert.NotEqual(Commitments.NewSalt(), Commitments.NewSalt());
    }

    [Theory]
    [InlineData(31, "kind", "part")]
    [InlineData(33, "kind", "part")]
    [InlineData(32, "kind\nfacts", "part")]
    [InlineData(32, "kind", "part\n")]
    public void Ambiguous_input_is_refused(int saltLength, string kind, string part) =>
        Assert.Throws<ArgumentException>(() => Commitments.Commit(new byte[saltLength], kind, part, "{}"u8));
}
