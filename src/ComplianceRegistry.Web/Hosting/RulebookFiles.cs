using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>The rules that ship with the registry.</summary>
internal static class RulebookFiles
{
    /// <summary>Reads every version of every rule below the folder of contracts. Any fault in any file stops the start.</summary>
    public static Rulebook Load(string contracts)
    {
        var clocks = Path.Combine(contracts, "clocks");
        var calendars = Path.Combine(contracts, "calendars");
        return new Rulebook(ClockRuleCatalog.Parse(Files(clocks)).OrThrow(clocks), CalendarCatalog.Parse(Files(calendars)).OrThrow(calendars));
    }

    /// <summary>The file of a calendar that is known.</summary>
    /// <param name="reference">Its id and version.</param>
    public static byte[] Calendar(string reference) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "contracts", "calendars", $"{reference}.json"));

    private static IEnumerable<(string Path, ReadOnlyMemory<byte> Json)> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*@*.json").Select(file => (Path.GetFileName(file), (ReadOnlyMemory<byte>)File.ReadAllBytes(file)));
}
