using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests;

/// <summary>The rules of the repository.</summary>
internal static class Rules
{
    public static ClockRuleCatalog Clocks { get; } =
        ClockRuleCatalog.Parse(ClockFiles().Select(path => (path, (ReadOnlyMemory<byte>)File.ReadAllBytes(Path.Combine(Contracts.Directory, path))))).OrThrow("contracts/clocks");

    public static Rulebook Book { get; } = new(Clocks, Time.Calendars.Catalog);

    /// <summary>Paths of the files of clock rules, below the folder of contracts.</summary>
    public static IEnumerable<string> ClockFiles() =>
        Directory.EnumerateFiles(Path.Combine(Contracts.Directory, "clocks"), "*@*.json").Select(path => Path.GetRelativePath(Contracts.Directory, path));
}
