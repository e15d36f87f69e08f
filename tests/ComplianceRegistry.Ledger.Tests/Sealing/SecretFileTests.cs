using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Tests.Files;

namespace ComplianceRegistry.Ledger.Tests.Sealing;

public sealed class SecretFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string SecretPath => _directory.File("keys/secret");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_secret_made_at_the_first_start_is_there_at_the_second()
    {
        var first = RegistrySecretFile.OpenOrCreate(SecretPath);
        var second = RegistrySecretFile.OpenOrCreate(SecretPath);
        Assert.Equal((true, false), (first.Created, second.Created));
        Assert.Equal(32, first.Secret.Length);
        Assert.Equal(first.Secret, second.Secret);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(SecretPath));
    }

    [Fact]
    public void Every_registry_has_its_own_secret() =>
        Assert.NotEqual(RegistrySecretFile.OpenOrCreate(SecretPath).Secret, RegistrySecretFile.OpenOrCreate(_directory.File("other")).Secret);

    [Fact]
    public void A_secret_of_one_kind_is_not_taken_for_another()
    {
        RegistrySecretFile.OpenOrCreate(SecretPath);
        Assert.Throws<InvalidDataException>(() => MasterKeyFile.OpenOrCreate(SecretPath));
    }

    [Theory]
    [InlineData("")]
    [InlineData("compliance-registry/registry-secret/v1 00\n")]
    [InlineData("compliance-registry/registry-secret/v1 zz000000000000000000000000000000000000000000000000000000000000zz\n")]
    [InlineData("compliance-registry/registry-secret/v1 0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("compliance-registry/registry-secret/v2 0000000000000000000000000000000000000000000000000000000000000000\n")]
    public void A_damaged_file_is_refused_and_left_as_it_is(string content)
    {
        Directory.CreateDirectory(_directory.File("keys"));
        File.WriteAllText(SecretPath, content);
        Assert.Throws<InvalidDataException>(() => RegistrySecretFile.OpenOrCreate(SecretPath));
        Assert.Equal(content, File.ReadAllText(SecretPath));
    }
}
