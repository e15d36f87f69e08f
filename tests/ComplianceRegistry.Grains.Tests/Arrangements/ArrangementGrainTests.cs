using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Arrangements;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Deadlines;
using ComplianceRegistry.Grains.Tests.Running;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Grains.Tests.Arrangements;

public sealed class ArrangementGrainTests : IAsyncLifetime
{
    private static readonly string Id = RegistryId.Create(Arrangement.IdPrefix, new byte[8]).ToString();
    private static readonly string Hash = new('a', 64);
    private static readonly ImmutableArray<SignatoryRole> Both = [SignatoryRole.CertificateAuthorising, SignatoryRole.CertificateConsuming];
    private static readonly Actor Union = AuthorityOf("EU");
    private static readonly Actor Korean = AuthorityOf("KR");

    private RegistryCluster _cluster = null!;
    private IArrangementGrain _arrangement = null!;

    public async Task InitializeAsync()
    {
        _cluster = await RegistryCluster.StartAsync();
        _arrangement = _cluster.Grains.GetGrain<IArrangementGrain>(Id);
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task An_arrangement_enters_into_force_on_its_day_and_not_a_millisecond_before()
    {
        var due = await Signed();
        _cluster.Time.AdjustTime(due.AddMilliseconds(-1));
        Assert.Equal(ArrangementStatus.Signed, (await _arrangement.Read())!.State.Status);

        _cluster.Time.AdjustTime(due.AddDays(3));
        var read = (await _arrangement.Read())!;
        Assert.Equal((ArrangementStatus.InForce, due), (read.State.Status, read.State.InForceFrom));
        Assert.True(read.State.Standing(read.Version)!.Binds("KR", SignatoryRole.CertificateConsuming));
        var act = EntryReader.ReadAct(_cluster.Replica.Read(read.Position)!.Leaf);
        Assert.Equal(("arrangement.entered-into-force", Actor.Registry, due.AddDays(3)), (act.Kind, act.Actor, act.At));
    }

    [Fact]
    public async Task After_a_downtime_a_withdrawal_of_one_of_two_has_ended_the_arrangement_since_the_end_of_its_notice()
    {
        _cluster.View.Follow();
        _cluster.Time.AdjustTime(await Signed());
        var due = (await Done(new AnnounceWithdrawal { Actor = Korean })).State.Clocks.All.Single().Due!.Value;
        var last = _cluster.Replica.Size;
        await _cluster.View.WaitForAsync(last - 1, TimeSpan.FromSeconds(60), default);
        _cluster.Time.AdjustTime(due.AddDays(7));
        await _cluster.Grains.GetGrain<IDeadlineGrain>(IDeadlineGrain.Key).Wake();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _cluster.Replica.WaitForSizeAsync(last + 2, patience.Token);

        Assert.Equal(["arrangement.signatory-withdrew", "arrangement.terminated"], new[] { last, last + 1 }.Select(position => _cluster.Replica.Read(position)!.Kind));
        var ended = (await _arrangement.Read())!.State;
        Assert.Equal((ArrangementStatus.Terminated, ArrangementEnd.SignatoriesLeft, due), (ended.Status, ended.End, ended.Since));
    }

    /// <summary>An arrangement of two that both have signed; answers when it enters into force.</summary>
    private async Task<DateTimeOffset> Signed()
    {
        await Done(new DraftArrangement { Actor = Union, Title = "Arrangement", Terms = Terms, TermsHash = Hash, Seat = new Seat("EU", "Europe/Brussels", "eu") });
        await Done(new OpenNegotiation { Actor = Union });
        await Done(new SignArrangement { Actor = Korean, TermsHash = Hash });
        return (await Done(new SignArrangement { Actor = Union, TermsHash = Hash })).State.Clocks.All.Single().Due!.Value;
    }

    private async Task<CommandReply<Arrangement>.Done> Done(ArrangementCommand command) => Assert.IsType<CommandReply<Arrangement>.Done>(await _arrangement.Execute(command, null));

    private static ArrangementTerms Terms => new()
    {
        Signatories = [new SignatoryTerms("EU", Both, null), new SignatoryTerms("KR", Both, null)],
        Classes = [CertificateClass.HighRisk],
        Scope = ["annex-iii-biometrics"],
        RequirementSets = ["common@2026-11"],
        Routes = [new RouteTerms(RecognitionRoute.Technical, new Period(60, TimeUnit.CalendarDay))],
        Notice = new Period(6, TimeUnit.Month),
    };

    private static Actor AuthorityOf(string jurisdiction)
    {
        var party = Samples.PartyId($"authority-{jurisdiction}");
        return new Actor(party, PartyStatus.Verified, [PartyRole.CompetentAuthority], jurisdiction, new Basis(party, 1), new string('b', 64));
    }
}
