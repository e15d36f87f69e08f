using ComplianceRegistry.Domain;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views.Arrangements;
using ComplianceRegistry.Views.Assessments;
using ComplianceRegistry.Views.Certification;
using ComplianceRegistry.Views.Deadlines;
using ComplianceRegistry.Views.Designations;
using ComplianceRegistry.Views.Differences;
using ComplianceRegistry.Views.Jurisdictions;
using ComplianceRegistry.Views.Log;
using ComplianceRegistry.Views.Outages;
using ComplianceRegistry.Views.Parties;
using ComplianceRegistry.Views.Recognition;
using ComplianceRegistry.Views.Recognition.Requests;
using ComplianceRegistry.Views.Recognition.Standings;
using ComplianceRegistry.Views.Systems;

namespace ComplianceRegistry.Views.Tests;

/// <summary>A log of real entries in a replica, and the view that a real filler keeps of it.</summary>
public sealed class Register : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 8, 9, 10, 0, 0, TimeSpan.Zero);

    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, long> _versions = [];
    private readonly List<LogEntry> _pending = [];

    public Register()
    {
        Home = Directory.CreateTempSubdirectory("views-").FullName;
        Replica = Replica.Open(Home);
        Views = ViewStore.Open(Home, Secret);
        Keys = new CaseKeys(new FileCaseKeyStore(Path.Combine(Home, "keys")), new MasterKey(new byte[32]));
    }

    public string Home { get; }

    public Replica Replica { get; }

    public ViewStore Views { get; private set; }

    /// <summary>The log's clock: an act each second.</summary>
    public DateTimeOffset Now { get; private set; } = Start;

    public SystemQueries Systems => new(Views, Secret);

    public PartyQueries Parties => new(Views, Secret);

    public JurisdictionQueries Jurisdictions => new(Views);

    public AssessmentQueries Assessments => new(Views, Secret);

    public CertificateQueries Certificates => new(Views, Secret);

    public SealedCertificateQueries SealedCertificates => new(Views, Secret);

    public DesignationQueries Designations => new(Views, Secret);

    public RequestQueries Requests => new(Views, Secret);

    public RecognitionQueries Recognitions => new(Views, Secret);

    public SealedRecognitionQueries SealedRecognitions => new(Views, Secret);

    public StandingQueries Standings => new(Views);

    public SealedStandings SealedStandings => new(Replica, Keys);

    public DifferenceQueries Differences => new(Views, Secret);

    public LogQueries Log => new(Views);

    public DeadlineQueries Deadlines => new(Views, Secret);

    public ArrangementQueries Arrangements => new(Views, Secret);

    public OutageQueries Outages => new(Views, Secret);

    /// <summary>Keys of sealed cases.</summary>
    public CaseKeys Keys { get; }

    /// <summary>Adds an act to the log; it is there with the next <see cref="Append"/>.</summary>
    public Register Add(string stream, IEvent @event)
    {
        Now = Now.AddSeconds(1);
        var content = new EntryContent(
            EventCodec.KindOf(@event), stream, NextVersion(stream), Now, "PTY-TEST", null, [], EventCodec.WriteFacts(@event), EventCodec.WritePersonal(@event));
        return Add(EntryWriter.Write(content));
    }

    /// <summary>Adds a sealed act.</summary>
    public Register AddSealed(string stream, IEvent @event)
    {
        Now = Now.AddSeconds(1);
        var content = new EntryContent(
            EventCodec.KindOf(@event), stream, NextVersion(stream), Now, "PTY-TEST", null, [], EventCodec.WriteFacts(@event), EventCodec.WritePersonal(@event));
        return Add(EntryWriter.Seal(content, Keys.GetOrCreate(stream)));
    }

    /// <summary>Adds an entry as it is.</summary>
    public Register Add(LogEntry entry)
    {
        _pending.Add(entry with { Position = Replica.Size + _pending.Count });
        return this;
    }

    public long NextVersion(string stream) => _versions[stream] = _versions.GetValueOrDefault(stream) + 1;

    /// <summary>Writes what was added to the replica.</summary>
    public async Task<Register> Append()
    {
        await Replica.ApplyAsync(_pending);
        _pending.Clear();
        return this;
    }

    /// <summary>Writes what was added and runs a filler until the view has it.</summary>
    public async Task<Register> Fill()
    {
        await Append();
        using var stop = new CancellationTokenSource();
        using var filler = new ViewFiller(Views, Replica, Keys);
        var running = filler.RunAsync(stop.Token);
        var reached = Views.WaitForAsync(Replica.Size - 1, Patience).AsTask();
        await await Task.WhenAny(running, reached);
        Assert.True(await reached);
        await stop.CancelAsync();
        await running;
        return this;
    }

    /// <summary>Opens the view anew, as after a restart.</summary>
    public void Reopen()
    {
        Views.Dispose();
        Views = ViewStore.Open(Home, Secret);
    }

    /// <summary>Deletes the view's file, as a restart without it finds it.</summary>
    public void Lose()
    {
        Views.Dispose();
        foreach (var file in Directory.GetFiles(Home, "views.db*"))
        {
            File.Delete(file);
        }

        Views = ViewStore.Open(Home, Secret);
    }

    /// <summary>Deletes the view's file and fills it again at once.</summary>
    public async Task Rebuild()
    {
        Lose();
        await Fill();
    }

    /// <summary>The page that a search finds.</summary>
    public SystemPage Find(SystemSearch search) => Assert.IsType<SystemPage>(Systems.Search(search));

    /// <summary>Names of the systems that a text finds, newest first.</summary>
    public IEnumerable<string> NamesFor(string text) => Find(new SystemSearch { Text = text }).Items.Select(item => item.Name);

    public async ValueTask DisposeAsync()
    {
        Views.Dispose();
        await Replica.DisposeAsync();
        Directory.Delete(Home, recursive: true);
    }
}
