namespace ComplianceRegistry.Domain.Tests;

/// <summary>Files under <c>contracts/</c> that are generated and approved. <c>APPROVE=1</c> writes them anew.</summary>
internal static class Approved
{
    public static bool IsApproving => Environment.GetEnvironmentVariable("APPROVE") == "1";

    /// <summary>Fails when the file is missing or stale.</summary>
    public static void Verify(string path, string text)
    {
        var file = Path.Combine(Contracts.Directory, path);
        var expected = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (IsApproving)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
        }

        Assert.True(File.Exists(file), $"contracts/{path} is missing. Run the tests with APPROVE=1 and review the change.");
        Assert.True(expected == File.ReadAllText(file), $"contracts/{path} is stale. Run the tests with APPROVE=1 and review the change. Expected:\n{expected}");
    }
}
