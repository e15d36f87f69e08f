using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.CrossChecks;
using ComplianceRegistry.Grains.Outages;
using ComplianceRegistry.Grains.Tests.Cases;
using ComplianceRegistry.Grains.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Grains.Tests.Outages;

/// <summary>Where no reaction runs, the check finds what they leave undone.</summary>
public sealed class OutageCheckTests : IAsyncLifetime
{
    private static readonly Actor Secretariat = new(Samples.PartyId("secretariat"), PartyStatus.Verified, [PartyRole.Secretariat], "EU", null, "");
    private readonly string _id = Samples.Id(ExpiringPartyDecider.Prefix, "one");
    private RegistryCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _cluster = await RegistryCluster.StartAsync();
        _cluster.View.Follow();
        await _cluster.Grains.GetGrain<IExpiringPartyGrain>(_id).Execute(Samples.Found(), Samples.Mark("one"));
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_deadline_within_an_outage_is_found_until_its_case_has_taken_it_over_and_again_when_that_ended()
    {
        var outage = await Declare("open", null);
        Assert.Equal(new Violation(_id, $"The clock verification has not taken over the outage {outage.Id}."), Assert.Single(await Violations()));
        await TakeOver(outage);
        Assert.Empty(await Violations());

        var ended = Assert.IsType<CommandReply<DeclaredOutage>.Done>(
            await _cluster.Grains.GetGrain<IOutageGrain>(outage.Id).Execute(new EndOutage { Actor = Secretariat, To = Samples.Start.AddHours(-1) }, null)).State;
        Assert.Single(await Violations());
        await TakeOver(ended);
        Assert.Empty(await Violations());
    }

    [Fact]
    public async Task An_outage_elsewhere_or_at_another_time_breaks_nothing()
    {
        await Declare("french", null, "FR");
        await Declare("short", Samples.Start.AddHours(1));

        Assert.Empty(await Violations());
    }

    private async Task<DeclaredOutage> Declare(string name, DateTimeOffset? to, params ImmutableArray<string> jurisdictions)
    {
        var declare = new DeclareOutage { Actor = Secretariat, From = Samples.Start.AddHours(-2), To = to, Reason = OutageReason.ExternalFailure, Jurisdictions = jurisdictions };
        var done = await _cluster.Grains.GetGrain<IOutageGrain>(Samples.Id(DeclaredOutage.IdPrefix, name)).Execute(declare, Samples.Mark(name));
        return Assert.IsType<CommandReply<DeclaredOutage>.Done>(done).State;
    }

    private async Task TakeOver(DeclaredOutage outage)
    {
        var command = DeclaredOutageReaction.CommandOf(outage, new Basis(outage.Id, 1));
        var outcome = await _cluster.Grains.GetGrain<IExpiringPartyGrain>(_id).Carry(command, Samples.Mark($"take over {outage.Id} {outage.To}"));
        Assert.Equal(CommandOutcomeKind.Done, outcome.Kind);
    }

    private async Task<List<Violation>> Violations()
    {
        await _cluster.View.WaitForAsync(_cluster.Replica.Size - 1, TimeSpan.FromSeconds(60), default);
        return await _cluster.Silos.Silos[0].ServiceProvider.GetServices<ICrossCheck>().OfType<OutageCheck>().Single().FindAsync(default).ToListAsync();
    }
}
