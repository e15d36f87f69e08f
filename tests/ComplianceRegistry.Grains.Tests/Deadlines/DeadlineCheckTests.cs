using ComplianceRegistry.Grains.CrossChecks;
using ComplianceRegistry.Grains.Deadlines;
using ComplianceRegistry.Grains.Tests.Cases;
using ComplianceRegistry.Grains.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Grains.Tests.Deadlines;

/// <summary>The check finds every row of the view that is not what its case says, whichever way it was tampered with.</summary>
public sealed class DeadlineCheckTests : IAsyncLifetime
{
    private RegistryCluster _cluster = null!;
    private string _id = null!;

    public async Task InitializeAsync()
    {
        _cluster = await RegistryCluster.StartAsync();
        _cluster.View.Follow();
        foreach (var name in Enumerable.Range(0, 40).Select(number => $"party {number}"))
            _id = await Found(name);
        await _cluster.View.WaitForAsync(_cluster.Replica.Size - 1, TimeSpan.FromSeconds(60), default);
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task Rows_that_are_as_their_cases_break_nothing_also_while_clocks_fire()
    {
        Assert.Empty(await Violations());
        _cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry);
        Assert.Empty(await Violations());
    }

    [Theory]
    [InlineData("UPDATE deadline SET due = due + 1 WHERE case_id = $id")]
    [InlineData("DELETE FROM deadline WHERE case_id = $id")]
    [InlineData("UPDATE deadline SET clock = 'other' WHERE case_id = $id")]
    [InlineData("UPDATE deadline SET record = CAST(replace(CAST(record AS TEXT), 'Europe/Berlin', 'Europe/Paris') AS BLOB) WHERE case_id = $id")]
    public async Task A_tampered_row_is_found(string tampering)
    {
        Assert.Equal(1, _cluster.View.Tamper(tampering, ("$id", _id)));

        var violation = Assert.Single(await Violations());
        Assert.Equal(_id, violation.Case);
        Assert.Contains("verification 2026-", violation.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_a_case_that_has_no_such_clock_is_found()
    {
        var nobody = Samples.Id(ExpiringPartyDecider.Prefix, "nobody");
        _cluster.View.Tamper("INSERT INTO deadline (case_id, clock, due) VALUES ($id, 'made-up', 1)", ("$id", nobody));

        Assert.Equal(new Violation(nobody, "There is no such case."), Assert.Single(await Violations()));
    }

    private async Task<List<Violation>> Violations() =>
        await _cluster.Silos.Silos[0].ServiceProvider.GetServices<ICrossCheck>().OfType<DeadlineCheck>().Single().FindAsync(default).ToListAsync();

    private async Task<string> Found(string name)
    {
        var id = Samples.Id(ExpiringPartyDecider.Prefix, name);
        await _cluster.Grains.GetGrain<IExpiringPartyGrain>(id).Execute(Samples.Found(name), Samples.Mark(name));
        return id;
    }
}
