using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Incidents;

namespace ComplianceRegistry.Views.Tests.Incidents;

public sealed class IncidentQueriesTests : IAsyncDisposable
{
    private static readonly Seat Berlin = new("DE", "Europe/Berlin", "de");
    private static readonly Seat Washington = new("US", "America/New_York", "us");
    private readonly Register _register = new();

    private IncidentQueries Incidents => new(_register.Views, new byte[32]);

    public async ValueTask DisposeAsync() => await _register.DisposeAsync();

    [Fact]
    public async Task Incidents_are_found_by_system_jurisdiction_status_and_kind_newest_first()
    {
        await Filled();
        Assert.Equal(["INC-3", "INC-2", "INC-1"], Ids(new IncidentSearch()));
        Assert.Equal(["INC-2", "INC-1"], Ids(new IncidentSearch(System: "AIS-1")));
        Assert.Equal(["INC-3"], Ids(new IncidentSearch(Jurisdiction: "DE")));
        Assert.Equal(["INC-3"], Ids(new IncidentSearch(Status: IncidentStatus.Completed)));
        Assert.Equal(["INC-1"], Ids(new IncidentSearch(System: "AIS-1", Kind: IncidentKind.Death)));
        Assert.Empty(Ids(new IncidentSearch(System: "AIS-1", Jurisdiction: "DE")));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_a_cursor_belongs_to_its_search()
    {
        await Filled();
        var first = Incidents.Search(new IncidentSearch(), limit: 2)!;
        var second = Incidents.Search(new IncidentSearch(), limit: 2, first.Next)!;
        Assert.Equal(["INC-3", "INC-2"], first.Items.Select(item => item.Incident.Id));
        Assert.Equal((1, null), (second.Items.Count, second.Next));
        Assert.Null(Incidents.Search(new IncidentSearch(System: "AIS-1"), 2, first.Next));
    }

    [Fact]
    public async Task What_happens_after_publication_is_followed_and_counted()
    {
        await Filled();
        await _register.Add("INC-3", new AuthorityActionOverdue("DE", Register.Start)).Add("INC-3", new IncidentClosed()).Fill();
        Assert.Equal(IncidentStatus.Closed, Incidents.Find("INC-3")!.Incident.Status);
        Assert.Equal([new IncidentCount("DE", 1, 0, 0, 1), new IncidentCount("US", 2, 0, 1, 0)], Incidents.Count());
        await _register.Rebuild();
        Assert.Equal([new IncidentCount("DE", 1, 0, 0, 1), new IncidentCount("US", 2, 0, 1, 0)], Incidents.Count());
    }

    [Fact]
    public async Task Of_an_incident_that_is_not_published_nothing_is_known()
    {
        await _register.Add("INC-4", new IncidentConcluded("DE", "PTY-1")).Fill();
        Assert.Null(Incidents.Find("INC-4"));
    }

    private IEnumerable<string> Ids(IncidentSearch search) => Incidents.Search(search)!.Items.Select(item => item.Incident.Id);

    private static ConcernedSystem Concerned(string system) => new() { System = system, Provider = "PTY-1", Basis = new Basis(system, 1) };

    private static IncidentRecorded Recorded(string system, Seat seat, ClockResult result, IncidentKind kind) => new()
    {
        Kinds = [kind],
        Systems = [Concerned(system)],
        Seat = seat,
        Authority = "PTY-2",
        ReportedOn = new DateOnly(2020, 1, 1),
        Origin = new IncidentOrigin("fda-maude", "1", 0),
        Outcomes = [new ClockOutcome("report", "incident-report-us@2026-11", seat.Jurisdiction, result)],
    };

    private Task<Register> Filled() => _register
        .Add("INC-1", Recorded("AIS-1", Washington, ClockResult.Missed, IncidentKind.Death))
        .Add("INC-2", Recorded("AIS-1", Washington, ClockResult.Met, IncidentKind.Malfunction))
        .Add("INC-3", new IncidentPublished(new IncidentSummary
        {
            Status = IncidentStatus.Completed,
            Kinds = [IncidentKind.Widespread],
            Systems = [Concerned("AIS-2")],
            Tracks = [new AuthorityTrack("DE", TrackStatus.Notified)],
            Seats = [Berlin],
        }))
        .Fill();
}
