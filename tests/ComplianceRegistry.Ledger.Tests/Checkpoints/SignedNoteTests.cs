using ComplianceRegistry.Ledger.Checkpoints;

namespace ComplianceRegistry.Ledger.Tests.Checkpoints;

/// <summary>The published key and note are those of the tests of Go's golang.org/x/mod/sumdb/note, which the specification refers to.</summary>
public sealed class SignedNoteTests
{
    private const string Vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string Skey = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string Text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string Line = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private const string Note = Text + "\n" + Line;
    private const string OtherLine = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    [Fact]
    public void The_published_note_opens_under_the_published_key()
    {
        var (text, signers) = SignedNote.Open(Note, [VerifierKey.Parse(Vkey)]);
        Assert.Equal(Text, text);
        Assert.Equal(Vkey, Assert.Single(signers).ToString());
    }

    [Fact]
    public void The_published_private_key_signs_the_published_note()
    {
        using var key = SigningKey.Parse(Skey);
        Assert.Equal(Note, SignedNote.Sign(Text, [key]));
        Assert.Equal(Vkey, key.VerifierKey.ToString());
        Assert.Equal(Skey, key.Export());
    }

    [Fact]
    public void Signatures_by_unknown_keys_are_passed_over() => Assert.Equal(Text, SignedNote.Open(Text + "\n" + OtherLine + Line, [VerifierKey.Parse(Vkey)]).Text);

    [Theory]
    [InlineData(Text + "\n" + OtherLine)]
    [InlineData(Text + "\n" + Line + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAQ=\n")]
    [InlineData("if you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" + Line)]
    [InlineData(Text + Line)]
    [InlineData(Text + "\n\n" + Line)]
    [InlineData(Text + "\n")]
    [InlineData(Text)]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\n" + Line)]
    [InlineData(Text + "\n" + Line + "\n")]
    [InlineData(Text + "\n" + Line + "more\n")]
    [InlineData(Text + "\n" + Line + "— PeterNeumann\n")]
    [InlineData(Text + "\n" + Line + "— PeterNeumann x08g\n")]
    [InlineData(Text + "\n" + Line + "— Peter+Neumann x08go/ZJkuA=\n")]
    [InlineData(Text + "\n- PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n")]
    [InlineData(Text + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=")]
    [InlineData(Text + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAN=\n")]
    [InlineData(Text + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnA==\n")]
    [InlineData("a\rb\n\n" + Line)]
    public void Every_other_note_is_refused(string note) => Assert.Throws<SignedNoteException>(() => SignedNote.Open(note, [VerifierKey.Parse(Vkey)]));

    [Fact]
    public void A_hundred_signatures_are_read_and_no_more()
    {
        var others = string.Concat(Enumerable.Repeat(OtherLine, 99));
        Assert.Equal(Text, SignedNote.Open(Text + "\n" + others + Line, [VerifierKey.Parse(Vkey)]).Text);
        Assert.Throws<SignedNoteException>(() => SignedNote.Open(Text + "\n" + others + Line + OtherLine, [VerifierKey.Parse(Vkey)]));
    }

    [Fact]
    public void No_part_and_no_mangling_of_a_key_is_read_as_a_key()
    {
        for (var begin = 0; begin < Vkey.Length; begin++)
        {
            for (var end = begin; end <= Vkey.Length; end++)
            {
                if (begin > 0 || end < Vkey.Length)
                    Assert.Throws<SignedNoteException>(() => VerifierKey.Parse(Vkey[begin..end]));
            }

            var mangled = Vkey.ToCharArray();
            mangled[begin]++;
            Assert.Throws<SignedNoteException>(() => VerifierKey.Parse(new string(mangled)));
        }
    }

    [Theory]
    [InlineData("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==")]
    [InlineData("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public void Keys_of_another_length_algorithm_or_spelling_are_refused(string vkey) => Assert.Throws<SignedNoteException>(() => VerifierKey.Parse(vkey));

    [Theory]
    [InlineData("PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")]
    [InlineData("PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")]
    [InlineData("PRIVATE+KEY+")]
    public void Other_text_is_no_signing_key(string skey) => Assert.Throws<SignedNoteException>(() => SigningKey.Parse(skey));

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a+b")]
    [InlineData("line\nfeed")]
    public void Names_that_would_break_a_line_are_refused(string name) => Assert.Throws<SignedNoteException>(() => SigningKey.Create(name));

    [Theory]
    [InlineData("")]
    [InlineData("no line feed")]
    [InlineData("empty last line\n\n")]
    [InlineData("tab\t\n")]
    public void Text_that_would_not_open_again_is_not_signed(string text)
    {
        using var key = SigningKey.Parse(Skey);
        Assert.Throws<SignedNoteException>(() => SignedNote.Sign(text, [key]));
    }

    [Fact]
    public void Text_with_a_lone_surrogate_is_neither_signed_nor_opened()
    {
        using var key = SigningKey.Parse(Skey);
        Assert.Throws<SignedNoteException>(() => SignedNote.Sign("\uD800\n", [key]));
        Assert.Throws<SignedNoteException>(() => SignedNote.Open("\uD800\n\n" + Line, [key.VerifierKey]));
    }
}
