namespace ComplianceRegistry.Domain.Tests;

/// <summary>The files under <c>contracts/</c> of this checkout.</summary>
internal static class Contracts
{
    public static string Directory { get; } = Path.Combine(Root(), "contracts");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Directory, path));

    private static string Root()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "ComplianceRegistry.sln")))
        {
            directory = Path.GetDirectoryName(directory)!;
        }

        return directory;
    }
}
