namespace ComplianceRegistry.Bench.Machine;

/// <summary>The programs that the bench takes from Debian: <c>wrk</c> and PostgreSQL.</summary>
internal static class DebianPackages
{
    private const string PostgresPrograms = "/usr/lib/postgresql";

    /// <summary>Installs what is missing, where that is possible; otherwise says what to install.</summary>
    public static async Task RequireAsync()
    {
        List<string> missing = [];
        if (Commands.Find("wrk") is null)
            missing.Add("wrk");
        if (!Directory.Exists(PostgresPrograms))
            missing.Add("postgresql");
        if (missing.Count == 0)
            return;
        if (Environment.UserName != "root" || Commands.Find("apt-get") is null)
            throw new InvalidOperationException($"The bench needs {string.Join(" and ", missing)}: apt-get install {string.Join(' ', missing)}");
        Console.WriteLine($"Installing {string.Join(' ', missing)} ...");
        await Commands.RunAsync("apt-get", "update", "-qq");
        await Commands.RunAsync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", .. missing]);
    }

    /// <summary>A program of the newest PostgreSQL installed.</summary>
    public static string Postgres(string program) => Directory.EnumerateDirectories(PostgresPrograms)
        .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
        .Select(folder => Path.Combine(folder, "bin", program)).First(File.Exists);
}
