using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Designations;

namespace ComplianceRegistry.Views.Tests.Designations;

public sealed class DesignationQueriesTests
{
    private const string Radiology = "panel-radiology";
    private const string Dental = "panel-dental";

    [Fact]
    public async Task Designations_are_found_by_jurisdiction_scope_status_number_and_name_of_the_body()
    {
        await using var register = await With(("a", "0001", "DE", [Radiology]), ("b", "0002", "US", [Radiology, Dental]), ("c", "0003", "US", [Dental]));

        Assert.Equal(["0002", "0003"], Numbers(register, new DesignationSearch { Jurisdiction = "US" }));
        Assert.Equal(["0001", "0002"], Numbers(register, new DesignationSearch { Scope = Radiology }));
        Assert.Equal(["0002"], Numbers(register, new DesignationSearch { Scope = Radiology, Jurisdiction = "US" }));
        Assert.Equal(["0003"], Numbers(register, new DesignationSearch { Number = "0003" }));
        Assert.Equal(["0001"], Numbers(register, new DesignationSearch { Text = "body a" }));
        Assert.Equal(["0001", "0002", "0003"], Numbers(register, new DesignationSearch { Status = DesignationStatus.Active }));
        Assert.Empty(Numbers(register, new DesignationSearch { Status = DesignationStatus.Suspended }));
        Assert.Equal("Body A", register.Designations.Find(Id("a"))!.BodyName);
        Assert.Null(register.Designations.Find(Id("z")));
    }

    [Fact]
    public async Task A_designation_follows_its_acts_and_is_found_by_the_scope_that_is_in_force()
    {
        await using var register = await With(("b", "0002", "US", [Radiology, Dental]));
        var measure = new DesignationMeasure(DesignationGround.ObligationsNotMet, "Article 36(4)");
        await register.Add(Id("b"), new DesignationRestricted(measure) { Effective = register.Now, Scope = [Dental] }).Fill();

        var item = register.Designations.Find(Id("b"))!;
        Assert.Equal((DesignationStatus.Restricted, 2L), (item.Status, item.Version));
        Assert.Equal<string>([Dental], item.EffectiveScope);
        Assert.Empty(Numbers(register, new DesignationSearch { Scope = Radiology }));
        await register.Add(Id("b"), new DesignationWithdrawn(measure) { Effective = register.Now }).Fill();
        Assert.Equal((DesignationStatus.Withdrawn, "0002"), (register.Designations.OfNumber("0002").Single().Status, item.Number));
    }

    [Fact]
    public async Task A_designation_whose_clocks_were_moved_is_listed_at_its_version_and_other_cases_are_none()
    {
        await using var register = await With(("b", "0002", "US", [Radiology]));
        var moved = new ClocksMoved(ClockMoves.End("none"), new Basis("OUT-1", 1));
        await register.Add(Id("b"), moved).Add(Samples.Party("b"), moved).Fill();
        Assert.Equal(2, register.Designations.Find(Id("b"))!.Version);
        Assert.Single(Numbers(register, new DesignationSearch()));
    }

    [Fact]
    public async Task A_rebuilt_view_answers_the_same()
    {
        await using var register = await With(("a", "0001", "DE", [Radiology]), ("b", "0002", "US", [Dental]));
        var before = Numbers(register, new DesignationSearch());
        await register.Rebuild();
        Assert.Equal(before, Numbers(register, new DesignationSearch()));
    }

    [Fact]
    public async Task Pages_go_on_by_number_and_a_cursor_belongs_to_its_search()
    {
        await using var register = await With(("c", "0003", "DE", [Radiology]), ("a", "0001", "DE", [Radiology]), ("b", "0002", "DE", [Radiology]));
        var first = register.Designations.Search(new DesignationSearch { Limit = 2 })!;
        Assert.Equal(["0001", "0002"], first.Items.Select(item => item.Number));
        Assert.Equal(["0003"], register.Designations.Search(new DesignationSearch { Limit = 2, Cursor = first.Next })!.Items.Select(item => item.Number));
        Assert.Null(register.Designations.Search(new DesignationSearch { Jurisdiction = "DE", Cursor = first.Next }));
    }

    private static IEnumerable<string?> Numbers(Register register, DesignationSearch search) => [.. register.Designations.Search(search)!.Items.Select(item => item.Number)];

    private static string Id(string seed) => Samples.Id(Designation.IdPrefix, seed);

    private static async Task<Register> With(params (string Seed, string Number, string Jurisdiction, string[] Scope)[] designations)
    {
        var register = new Register();
        foreach (var (seed, number, jurisdiction, scope) in designations)
        {
            register.Add(Samples.Party(seed), new PartyRegistered { Content = Samples.PartyContent($"Body {seed.ToUpperInvariant()}", jurisdiction) });
            register.Add(Id(seed), new DesignationRecorded
            {
                Body = Samples.Party(seed),
                Authority = Samples.Party("authority"),
                Seat = new Seat(jurisdiction, "UTC", "weekends"),
                Number = number,
                Scope = [.. scope],
                Source = "test",
                Effective = Register.Start.AddYears(-10),
            });
        }

        return await register.Fill();
    }
}
