using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Ledger;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Bench.Registry;

/// <summary>Logs with the acts that an import leaves, written without a server.</summary>
internal static class RegistryLog
{
    private const int Batch = 1_024;
    private static readonly string Keeper = Id("PTY", "keeper");

    /// <summary>One entry per system of the corpus.</summary>
    public static IEnumerable<LogEntry> Systems(BenchRun run, FrameworkCatalog frameworks)
    {
        var classes = Classifier.Classify(frameworks, null);
        return Enumerable.Range(0, run.Systems).Select(index => Listed(run, index, new SystemListed
        {
            Content = new SystemContent
            {
                Provider = Id("PTY", run.Corpus[index].Provider),
                Name = run.Corpus[index].Name,
                Reference = run.Corpus[index].Reference,
                IntendedPurpose = run.Corpus[index].IntendedPurpose,
                DataAndLogic = run.Corpus[index].DataAndLogic,
                Section = SystemSection.Public,
                Sector = run.Corpus[index].Sector,
            },
            Version = new SystemVersion(run.Corpus[index].VersionLabel, run.Corpus[index].ContentHash, run.Corpus[index].Date),
            Deployments = [new Deployment(run.Corpus[index].Jurisdiction, null, DeploymentStatus.InService)],
            Listings = [new Listing(run.Corpus[index].Jurisdiction, ListingStatus.Listed)],
            Home = run.Corpus[index].Jurisdiction,
            Classifications = classes,
            Origin = new ImportOrigin("bench", Keeper),
        }));
    }

    /// <summary>One entry per party, which no text index takes note of.</summary>
    public static IEnumerable<LogEntry> Parties(BenchRun run) => Enumerable.Range(0, run.Systems).Select(index => Entry(
        Id("PTY", $"party {index}"), index, "US", new PartyRecorded
        {
            Content = new PartyContent { Roles = [PartyRole.Provider], Name = $"{run.Corpus[index].Provider} {index}", Jurisdiction = "US" },
            Source = "bench",
        }));

    /// <summary>Writes entries in order to a new log.</summary>
    public static async Task WriteAsync(string folder, IEnumerable<LogEntry> entries)
    {
        await using var store = new SqliteLogStore(Replica.Open(folder));
        var position = 0L;
        foreach (var chunk in entries.Chunk(Batch))
        {
            var placed = chunk.Select((entry, index) => entry with { Position = position + index }).ToArray();
            if (await store.AppendAsync(new LogBatch(Guid.NewGuid(), "bench", placed), CancellationToken.None) != AppendOutcome.Appended)
                throw new InvalidOperationException("The bench's own log has another writer.");
            position += placed.Length;
        }
    }

    private static LogEntry Listed(BenchRun run, int index, SystemListed listed) =>
        Entry(Id("AIS", $"system {index}"), index, run.Corpus[index].Jurisdiction, listed);

    private static LogEntry Entry(string stream, int index, string jurisdiction, IEvent @event) => EntryWriter.Write(new EntryContent(
        EventCodec.KindOf(@event), stream, 1, DateTimeOffset.UnixEpoch.AddYears(56).AddMilliseconds(index), Keeper, jurisdiction, [],
        EventCodec.WriteFacts(@event), EventCodec.WritePersonal(@event)));

    private static string Id(string prefix, string name) => RegistryId.Create(prefix, SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToString();
}
