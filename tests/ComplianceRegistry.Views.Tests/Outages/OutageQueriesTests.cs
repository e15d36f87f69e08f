using ComplianceRegistry.Domain.Outages;

namespace ComplianceRegistry.Views.Tests.Outages;

public sealed class OutageQueriesTests
{
    private static readonly DateTimeOffset Noon = Register.Start.AddHours(2);

    [Fact]
    public async Task Outages_are_listed_the_latest_first_page_by_page_and_as_they_stand()
    {
        await using var register = new Register();
        await register.Add("OUT-1", Declared(Noon)).Add("OUT-2", Declared(Noon)).Add("OUT-3", Declared(Noon, Noon.AddHours(5))).Add("OUT-1", new OutageEnded(Noon.AddHours(1), null)).Fill();
        await register.Add("OUT-2", new OutageEnded(Noon.AddHours(2), null)).Fill();
        await register.Rebuild();

        var first = register.Outages.List(2)!;
        var second = register.Outages.List(2, first.Next)!;
        Assert.Equal(["OUT-3", "OUT-2", "OUT-1"], first.Items.Concat(second.Items).Select(item => item.Outage.Id));
        Assert.Equal((Noon.AddHours(1), 2L, OutageStatus.Ended), (second.Items[0].Outage.To!.Value, second.Items[0].Version, second.Items[0].Outage.Status));
        Assert.Equal(Noon.AddHours(2), first.Items[1].Outage.To);
        Assert.Null(second.Next);
        Assert.Null(register.Outages.List(2, "AAAA"));
    }

    [Fact]
    public async Task What_may_concern_a_deadline_is_open_or_ends_at_it_or_after()
    {
        await using var register = new Register();
        await register.Add("OUT-1", Declared(Noon, Noon.AddHours(1))).Add("OUT-2", Declared(Noon)).Add("OUT-3", Declared(Noon, Noon.AddHours(3))).Fill();

        Assert.Equal(["OUT-1", "OUT-2", "OUT-3"], register.Outages.EndingFrom(Noon.AddHours(1)).Select(item => item.Outage.Id));
        Assert.Equal(["OUT-2", "OUT-3"], register.Outages.EndingFrom(Noon.AddHours(1).AddMilliseconds(1)).Select(item => item.Outage.Id));
        Assert.Equal(3, register.Outages.EndingFrom(DateTimeOffset.MinValue).Count);
    }

    private static OutageDeclared Declared(DateTimeOffset from, DateTimeOffset? to = null) => new() { From = from, To = to, Reason = OutageReason.PlannedMaintenance };
}
