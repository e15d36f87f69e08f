using ComplianceRegistry.Ledger.Files;

namespace ComplianceRegistry.Ledger.Tests.Files;

public sealed class DataDirectoryLockTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_second_holder_is_refused_with_the_name_of_the_directory()
    {
        using var first = DataDirectoryLock.Acquire(_directory.Path);

        var refusal = Assert.Throws<DataDirectoryInUseException>(() => DataDirectoryLock.Acquire(_directory.Path));
        Assert.Contains(_directory.Path, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_released_lock_can_be_taken_again()
    {
        DataDirectoryLock.Acquire(_directory.Path).Dispose();
        DataDirectoryLock.Acquire(_directory.Path).Dispose();
        Assert.Equal(["registry.lock"], _directory.Names);
    }
}
