using ComplianceRegistry.Ledger.Checkpoints;

namespace ComplianceRegistry.Ledger.Tests.Checkpoints;

public sealed class CheckpointTests : IDisposable
{
    private static readonly byte[] Root = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private readonly SigningKey _key = SigningKey.Create("registry.example/log");
    private readonly SigningKey _next = SigningKey.Create("registry.example/log");
    private readonly SigningKey _other = SigningKey.Create("witness.example");

    public void Dispose()
    {
        _key.Dispose();
        _next.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void A_signed_checkpoint_opens_to_what_was_signed()
    {
        var note = new CheckpointSigner(_key).Sign(42, Root);
        Assert.StartsWith("registry.example/log\n42\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n\n— registry.example/log ", note, StringComparison.Ordinal);
        Assert.Equal(new Checkpoint("registry.example/log", 42, Root), new CheckpointVerifier(_key.VerifierKey.ToString()).Open(note));
    }

    [Fact]
    public void No_changed_character_goes_unseen()
    {
        var note = new CheckpointSigner(_key).Sign(42, Root);
        var verifier = new CheckpointVerifier(_key.VerifierKey.ToString());
        for (var i = 0; i < note.Length; i++)
        {
            var changed = note.ToCharArray();
            changed[i] = (char)(changed[i] ^ 1);
            Assert.Throws<SignedNoteException>(() => verifier.Open(new string(changed)));
            Assert.Throws<SignedNoteException>(() => verifier.Open(note[..i]));
        }
    }

    [Fact]
    public void While_the_key_changes_holders_of_either_key_can_verify()
    {
        var note = new CheckpointSigner(_next, _key).Sign(7, Root);
        Assert.Equal(7, new CheckpointVerifier(_key.VerifierKey.ToString()).Open(note).Size);
        Assert.Equal(7, new CheckpointVerifier(_next.VerifierKey.ToString()).Open(note).Size);
        Assert.Equal(7, new CheckpointVerifier(_next.VerifierKey.ToString(), _key.VerifierKey.ToString()).Open(note).Size);
        Assert.Throws<SignedNoteException>(() => new CheckpointVerifier(_other.VerifierKey.ToString()).Open(note));
    }

    [Fact]
    public void A_checkpoint_that_only_others_have_signed_is_refused()
    {
        var note = SignedNote.Sign(new Checkpoint("registry.example/log", 7, Root).Body, [_other]);
        var verifier = new CheckpointVerifier(_other.VerifierKey.ToString(), _key.VerifierKey.ToString());
        Assert.Contains("registry.example/log", Assert.Throws<SignedNoteException>(() => verifier.Open(note)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_different_names_do_not_sign_one_log() => Assert.Throws<ArgumentException>(() => new CheckpointSigner(_key, _other));

    [Fact]
    public void Only_a_size_and_a_root_are_signed()
    {
        var signer = new CheckpointSigner(_key);
        Assert.Throws<ArgumentOutOfRangeException>(() => signer.Sign(-1, Root));
        Assert.Throws<ArgumentOutOfRangeException>(() => signer.Sign(1, Root[1..]));
    }

    [Theory]
    [InlineData("o\n0\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n", 0)]
    [InlineData("o\n9223372036854775807\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n", long.MaxValue)]
    public void A_body_is_read_as_written(string body, long size)
    {
        Assert.Equal(new Checkpoint("o", size, Root), Checkpoint.Parse(body));
        Assert.Equal(body, Checkpoint.Parse(body).Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("o\n1\n")]
    [InlineData("\n1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n")]
    [InlineData("o\n1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")]
    [InlineData("o\n1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\nextension\n")]
    [InlineData("o\n01\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n")]
    [InlineData("o\n+1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n")]
    [InlineData("o\n-1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n")]
    [InlineData("o\n 1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n")]
    [InlineData("o\n1.0\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n")]
    [InlineData("o\n9223372036854775808\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n")]
    [InlineData("o\n1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9=\n")]
    [InlineData("o\n1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\n")]
    [InlineData("o\n1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==\n")]
    [InlineData("o\n1\n AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n")]
    [InlineData("o\r\n1\r\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\r\n")]
    public void Every_other_body_is_refused(string body) => Assert.Throws<SignedNoteException>(() => Checkpoint.Parse(body));
}
