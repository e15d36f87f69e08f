using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Outages;
using ComplianceRegistry.Grains.Reactions;
using ComplianceRegistry.Grains.Tests.Cases;
using ComplianceRegistry.Grains.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using static ComplianceRegistry.Grains.Tests.Running.Waiting;

namespace ComplianceRegistry.Grains.Tests.Outages;

/// <summary>Cases of a kind that knows nothing of outages take them over.</summary>
public sealed class OutageReactionTests : IAsyncLifetime
{
    private static readonly Actor Secretariat = new(Samples.PartyId("secretariat"), PartyStatus.Verified, [PartyRole.Secretariat], "EU", null, "");
    private RegistryCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _cluster = await RegistryCluster.StartAsync(more: services => services
            .AddSingleton<IReaction, DeclaredOutageReaction>()
            .AddSingleton<IReaction, MovedClockReaction>()
            .AddRegistryWakers());
        _cluster.View.Follow();
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task Every_case_with_a_deadline_within_a_declared_outage_moves_it_and_nothing_fires_before()
    {
        var cases = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => Found($"party {number}")));
        await Declare("planned", ExpiringPartyDecider.Expiry.AddDays(-1), ExpiringPartyDecider.Expiry.AddHours(1));
        await Eventually(async () => (await Due(cases)).All(due => due > ExpiringPartyDecider.Expiry));

        var moved = (await Due(cases)).Distinct().Single()!.Value;
        _cluster.Time.AdjustTime(moved.AddMilliseconds(-1));
        Assert.All(await Task.WhenAll(cases.Select(Read)), party => Assert.Equal(PartyStatus.Verified, party.Status));
        _cluster.Time.AdjustTime(moved);
        Assert.Equal(PartyStatus.Suspended, (await Read(cases[0])).Status);
    }

    [Fact]
    public async Task A_clock_that_starts_while_an_outage_is_open_has_no_deadline_until_it_ends()
    {
        var outage = await Declare("failure", Samples.Start.AddMinutes(-5), null);
        var late = await Found("late");
        await Eventually(async () => (await Due([late]))[0] is null);

        await End(outage, _cluster.Time.GetUtcNow());
        await Eventually(async () => (await Due([late]))[0] == ExpiringPartyDecider.Expiry);
        var taken = Assert.Single((await Read(late)).Clocks.All).Clock.Outages;
        Assert.Equal([outage], taken.Select(known => known.Reference));
    }

    [Fact]
    public async Task A_clock_that_starts_after_the_declaration_of_a_planned_outage_moves_behind_it_and_behind_the_next()
    {
        var expiry = ExpiringPartyDecider.Expiry;
        var first = await Declare("first", expiry.AddHours(-3), expiry.AddHours(1));
        var second = await Declare("second", expiry.AddHours(2), expiry.AddDays(3));
        var late = await Found("late");
        await Eventually(async () => (await Due([late]))[0] > expiry.AddDays(3));

        Assert.Equal([first, second], Assert.Single((await Read(late)).Clocks.All).Clock.Outages.Select(known => known.Reference));
    }

    [Fact]
    public async Task An_outage_of_another_jurisdiction_leaves_a_case_as_it_is()
    {
        var id = await Found("german");
        await Declare("french", ExpiringPartyDecider.Expiry.AddHours(-3), ExpiringPartyDecider.Expiry.AddHours(1), "FR");
        var german = await Declare("german outage", ExpiringPartyDecider.Expiry.AddHours(-2), ExpiringPartyDecider.Expiry.AddHours(1), "DE");
        await Eventually(async () => (await Due([id]))[0] > ExpiringPartyDecider.Expiry);

        Assert.Equal([german], Assert.Single((await Read(id)).Clocks.All).Clock.Outages.Select(known => known.Reference));
    }

    private async Task<string> Declare(string name, DateTimeOffset from, DateTimeOffset? to, params ImmutableArray<string> jurisdictions)
    {
        var id = Samples.Id(DeclaredOutage.IdPrefix, name);
        var command = new DeclareOutage { Actor = Secretariat, From = from, To = to, Reason = OutageReason.ExternalFailure, Jurisdictions = jurisdictions };
        Assert.IsType<CommandReply<DeclaredOutage>.Done>(await _cluster.Grains.GetGrain<IOutageGrain>(id).Execute(command, Samples.Mark(name)));
        return id;
    }

    private async Task End(string id, DateTimeOffset to) => Assert.IsType<CommandReply<DeclaredOutage>.Done>(
        await _cluster.Grains.GetGrain<IOutageGrain>(id).Execute(new EndOutage { Actor = Secretariat, To = to }, Samples.Mark("end " + id)));

    private async Task<string> Found(string name)
    {
        var id = Samples.Id(ExpiringPartyDecider.Prefix, name);
        await _cluster.Grains.GetGrain<IExpiringPartyGrain>(id).Execute(Samples.Found(name), Samples.Mark(name));
        return id;
    }

    private async Task<ExpiringParty> Read(string id) => (await _cluster.Grains.GetGrain<IExpiringPartyGrain>(id).Read())!.State;

    private async Task<IReadOnlyList<DateTimeOffset?>> Due(IReadOnlyList<string> cases) =>
        [.. (await Task.WhenAll(cases.Select(Read))).Select(party => party.Clocks.All[0].Due)];
}
