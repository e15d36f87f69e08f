using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Deadlines;
using ComplianceRegistry.Grains.Differences;
using ComplianceRegistry.Grains.Tests.Running;
using ComplianceRegistry.Ledger.Entries;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Grains.Tests.Differences;

public sealed class DifferenceGrainTests : IAsyncLifetime
{
    private static readonly string Id = RegistryId.Create(NationalDifference.IdPrefix, new byte[8]).ToString();
    private static readonly Actor Korean =
        new(Samples.PartyId("authority-kr"), PartyStatus.Verified, [PartyRole.CompetentAuthority], "KR", new Basis(Samples.PartyId("authority-kr"), 1), new string('b', 64));

    private RegistryCluster _cluster = null!;
    private IDifferenceGrain _difference = null!;

    public async Task InitializeAsync()
    {
        _cluster = await RegistryCluster.StartAsync();
        _difference = _cluster.Grains.GetGrain<IDifferenceGrain>(Id);
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_difference_falls_dormant_at_the_exact_instant_however_late_that_is_asked()
    {
        var (published, due) = await Published();
        _cluster.Time.AdjustTime(due.AddMilliseconds(-1));
        Assert.Equal(DifferenceStatus.InForce, (await _difference.Read())!.State.Status);

        _cluster.Time.AdjustTime(due.AddYears(1));
        var read = (await _difference.Read())!;
        Assert.Equal((DifferenceStatus.Dormant, 3L), (read.State.Status, read.Version));
        var end = read.State.Periods[^1].Until!.Value;
        var act = EntryReader.ReadAct(_cluster.Replica.Read(read.Position)!.Leaf);
        Assert.Equal(("difference.dormant", Actor.Registry, due.AddYears(1)), (act.Kind, act.Actor, act.At));
        Assert.True(end < due.AddDays(93));

        Assert.Null(await Grains.StandingAt(Id, published));
        Assert.True((await Grains.StandingAt(Id, end.AddMilliseconds(-1)))!.CountsFor(CertificateClass.HighRisk, ["any"], end.AddMilliseconds(-1)));
        Assert.False((await Grains.StandingAt(Id, end))!.CountsFor(CertificateClass.HighRisk, ["any"], end));
        Assert.Null(await Grains.StandingAt(RegistryId.Create(NationalDifference.IdPrefix, [1, 2, 3, 4, 5, 6, 7, 8]).ToString(), end));
    }

    [Fact]
    public async Task A_review_date_that_passes_while_nobody_asks_is_recorded_by_itself()
    {
        _cluster.View.Follow();
        var (_, due) = await Published();
        var last = _cluster.Replica.Size;
        await _cluster.View.WaitForAsync(last - 1, TimeSpan.FromSeconds(60), default);
        _cluster.Time.AdjustTime(due.AddDays(7));
        await _cluster.Grains.GetGrain<IDeadlineGrain>(IDeadlineGrain.Key).Wake();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _cluster.Replica.WaitForSizeAsync(last + 1, patience.Token);

        var entry = _cluster.Replica.Read(last)!;
        var overdue = Assert.IsType<DifferenceReviewDue>(EventCodec.Read(entry.Kind, entry.Facts, []));
        Assert.Equal((due, due.AddDays(7), due), (overdue.Effective, entry.At, overdue.Clocks.Running.Single().Clock.StartedAt));
    }

    private DifferenceGrains Grains => _cluster.Silos.GetSiloServiceProvider().GetRequiredService<DifferenceGrains>();

    /// <summary>A difference that was just published; answers that instant and the end of its review date.</summary>
    private async Task<(DateTimeOffset Published, DateTimeOffset Due)> Published()
    {
        var content = new DifferenceContent
        {
            Title = "Labels in Korean",
            Text = "Users are told in Korean.",
            Justification = "They read no other language.",
            Provision = "Article 31(2)",
            SatisfiedBy = "A label.",
            RequirementSet = "kr-ai-basic-act@2026-01-22",
            Classes = [CertificateClass.HighRisk],
        };
        var publish = new PublishDifference
        {
            Actor = Korean,
            Content = content,
            ReviewOn = DateOnly.FromDateTime(_cluster.Time.GetUtcNow().AddDays(400).Date),
            Seat = new Seat("KR", "Asia/Seoul", "kr"),
        };
        var state = Assert.IsType<CommandReply<NationalDifference>.Done>(await _difference.Execute(publish, null)).State;
        return (state.Wordings[0].Since, state.Clocks.All.Single().Due!.Value);
    }
}
