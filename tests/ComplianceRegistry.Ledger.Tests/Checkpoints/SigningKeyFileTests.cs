using ComplianceRegistry.Ledger.Checkpoints;
using ComplianceRegistry.Ledger.Tests.Files;

namespace ComplianceRegistry.Ledger.Tests.Checkpoints;

public sealed class SigningKeyFileTests : IDisposable
{
    private const string Origin = "registry.example/log";
    private static readonly byte[] Root = new byte[32];
    private readonly TemporaryDirectory _directory = new();

    private string KeyFile => _directory.File("keys/log-signing");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_key_made_at_the_first_start_is_there_at_the_second()
    {
        var first = Open();
        var second = Open();
        Assert.Equal((true, false), (first.Created, second.Created));
        Assert.Equal(first.VerifierKeys, second.VerifierKeys);
        Assert.Equal(first.Signer.Sign(1, Root), second.Signer.Sign(1, Root));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Fact]
    public void A_rotation_signs_with_both_keys_until_it_is_completed_also_across_a_restart()
    {
        var before = Open();
        var (oldKey, oldNote) = (before.VerifierKeys[0], before.Signer.Sign(1, Root));
        before.Rotate();
        var during = Open();
        var newKey = during.VerifierKeys[0];

        Assert.True(during.IsRotating);
        Assert.NotEqual(oldKey, newKey);
        Assert.Equal([newKey, oldKey], during.VerifierKeys);
        var bothSigned = during.Signer.Sign(2, Root);
        Assert.Equal(2, new CheckpointVerifier(oldKey).Open(bothSigned).Size);
        Assert.Equal(2, new CheckpointVerifier(newKey).Open(bothSigned).Size);

        during.CompleteRotation();
        var after = Open();
        Assert.False(after.IsRotating);
        Assert.Equal([newKey, oldKey], after.VerifierKeys);
        Assert.Throws<SignedNoteException>(() => new CheckpointVerifier(oldKey).Open(after.Signer.Sign(3, Root)));
        Assert.Equal(3, new CheckpointVerifier(newKey).Open(after.Signer.Sign(3, Root)).Size);
        Assert.Equal(1, new CheckpointVerifier(after.VerifierKeys).Open(oldNote).Size);
    }

    [Fact]
    public void The_old_secret_is_gone_from_the_file_when_the_rotation_is_complete()
    {
        var file = Open();
        var oldSecret = File.ReadAllLines(KeyFile)[1]["active ".Length..];
        file.Rotate();
        Assert.Contains(oldSecret, File.ReadAllText(KeyFile), StringComparison.Ordinal);
        file.CompleteRotation();
        file.CompleteRotation();
        Assert.DoesNotContain(oldSecret, File.ReadAllText(KeyFile), StringComparison.Ordinal);
    }

    [Fact]
    public void Earlier_keys_stay_listed_latest_first_through_many_rotations()
    {
        var file = Open();
        var keys = new List<string> { file.VerifierKeys[0] };
        for (var i = 0; i < 3; i++)
        {
            file.Rotate();
            Assert.Throws<InvalidOperationException>(file.Rotate);
            file.CompleteRotation();
            keys.Insert(0, file.VerifierKeys[0]);
        }

        Assert.Equal(keys, Open().VerifierKeys);
        Assert.Equal(4, keys.Distinct().Count());
    }

    [Fact]
    public void The_key_of_another_log_is_refused()
    {
        Open();
        var refusal = Assert.Throws<InvalidDataException>(() => SigningKeyFile.OpenOrCreate(KeyFile, "other.example/log"));
        Assert.Contains(Origin, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("compliance-registry/signing-keys/v1\n")]
    [InlineData("compliance-registry/signing-keys/v1\nactive nonsense\n")]
    [InlineData("compliance-registry/signing-keys/v2\nactive PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n")]
    [InlineData("compliance-registry/signing-keys/v1\nactive PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\nactive x\n")]
    public void A_damaged_file_is_refused_and_left_as_it_is(string content)
    {
        Open();
        File.WriteAllText(KeyFile, content);
        Assert.Throws<InvalidDataException>(Open);
        Assert.Equal(content, File.ReadAllText(KeyFile));
    }

    private SigningKeyFile Open() => SigningKeyFile.OpenOrCreate(KeyFile, Origin);
}
