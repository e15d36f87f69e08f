using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Certification;

namespace ComplianceRegistry.Views.Tests.Certification;

public sealed class CertificateQueriesTests
{
    private const string Radiology = "panel-radiology";
    private const string Dental = "panel-dental";
    private static readonly DateTimeOffset Day = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Certificates_are_found_by_system_body_holder_designation_status_scope_and_number_the_latest_first()
    {
        await using var register = await With(("a", "s1", "b1", Radiology), ("b", "s2", "b1", Dental), ("c", "s1", "b2", Radiology));

        Assert.Equal(["c", "b", "a"], Found(register, new CertificateSearch()));
        Assert.Equal(["c", "a"], Found(register, new CertificateSearch { System = System("s1") }));
        Assert.Equal(["b", "a"], Found(register, new CertificateSearch { Body = Samples.Party("b1") }));
        Assert.Equal(["c"], Found(register, new CertificateSearch { Body = Samples.Party("b2"), Holder = Samples.Party("holder") }));
        Assert.Equal(["b", "a"], Found(register, new CertificateSearch { Designation = "DSG-b1" }));
        Assert.Equal(["b"], Found(register, new CertificateSearch { Scope = Dental }));
        Assert.Equal(["a"], Found(register, new CertificateSearch { Number = register.Certificates.Find(Id("a"))!.Number }));
        Assert.Equal(["c", "b", "a"], Found(register, new CertificateSearch { Status = CertificateStatus.Active }));
        Assert.Empty(Found(register, new CertificateSearch { Status = CertificateStatus.Suspended }));
        Assert.Null(register.Certificates.Find(Id("z")));
    }

    [Fact]
    public async Task Those_that_expire_before_an_instant_are_found_and_those_without_end_are_not()
    {
        await using var register = await With(("a", "s1", "b1", Radiology));
        await register.Add(Id("e"), Recorded("e", "s1", "b1", Radiology) with { Until = Day.AddYears(9) }).Fill();

        Assert.Equal(["e"], Found(register, new CertificateSearch { ExpiringBefore = Day.AddYears(10) }));
        Assert.Empty(Found(register, new CertificateSearch { ExpiringBefore = Day.AddYears(9) }));
        await register.Add(Id("e"), new CertificateExpired { Effective = Day.AddYears(9), Status = CertificateStatus.Expired }).Fill();
        Assert.Empty(Found(register, new CertificateSearch { ExpiringBefore = Day.AddYears(10) }));
    }

    [Fact]
    public async Task Refusals_suspensions_and_withdrawals_are_shared_and_what_was_overturned_is_not()
    {
        await using var register = await With(("a", "s1", "b1", Radiology), ("b", "s1", "b2", Radiology), ("c", "s2", "b1", Radiology));
        await register
            .Add(Id("a"), new CertificateSuspended(new Restraint { Cause = RestraintCause.Measure, Ground = CertificateGround.Misuse, Suspends = true }, Decision(1, AdverseKind.Suspension)) { Effective = Day, Status = CertificateStatus.Suspended })
            .Add(Id("a"), new CertificateWithdrawn(Decision(2, AdverseKind.Withdrawal)) { Effective = Day, Status = CertificateStatus.Withdrawn })
            .Add(Id("b"), new CertificateSuspended(new Restraint { Cause = RestraintCause.Designation, Ground = CertificateGround.DesignationSuspended, Suspends = true }, null) { Effective = Day, Status = CertificateStatus.Suspended })
            .Fill();
        Assert.Equal([AdverseKind.Suspension, AdverseKind.Withdrawal], register.Certificates.DecisionsOn(System("s1")).Select(decision => decision.Kind).Order());
        Assert.All(register.Certificates.DecisionsOn(System("s1")), decision => Assert.Equal((Id("a"), Samples.Party("b1")), (decision.Certificate, decision.Body)));

        await register.Add(Id("a"), new AppealDecided(2, AppealStatus.Overturned) { Effective = Day, Member = "m", Status = CertificateStatus.Suspended }).Fill();
        Assert.Equal(2, Assert.Single(register.Certificates.DecisionsOn(System("s1"))).Basis.Version);
        Assert.Empty(register.Certificates.DecisionsOn(System("s2")));
    }

    [Fact]
    public async Task The_certificates_that_follow_a_designation_are_those_that_rest_on_it_or_were_accepted_on_it()
    {
        await using var register = await With(("a", "s1", "b1", Radiology), ("b", "s1", "b2", Radiology), ("c", "s1", "b1", Radiology));
        var acceptance = new TransferAcceptance { Body = Samples.Party("b1"), Designation = "DSG-b1", Seat = Berlin };
        await register
            .Add(Id("b"), new TransferAccepted(acceptance) { Effective = Day, Status = CertificateStatus.Active, Basis = new Basis("DSG", 1) })
            .Add(Id("c"), new CertificateCancelled { Effective = Day, Status = CertificateStatus.Cancelled })
            .Fill();
        Assert.Equal(new[] { Id("a"), Id("b") }.Order(StringComparer.Ordinal), register.Certificates.LiveUnder("DSG-b1", "", 10));
        Assert.Single(register.Certificates.LiveUnder("DSG-b1", register.Certificates.LiveUnder("DSG-b1", "", 1)[0], 10));
        Assert.Equal(2, register.Certificates.LiveOf(System("s1"), "", 10).Count);
    }

    [Fact]
    public async Task A_search_is_paged_and_a_changed_cursor_is_refused()
    {
        await using var register = await With(("a", "s1", "b1", Radiology), ("b", "s1", "b1", Radiology), ("c", "s1", "b1", Radiology));
        var first = register.Certificates.Search(new CertificateSearch { Limit = 2 })!;
        var second = register.Certificates.Search(new CertificateSearch { Limit = 2, Cursor = first.Next })!;
        Assert.Equal([Id("c"), Id("b"), Id("a")], first.Items.Concat(second.Items).Select(item => item.Id));
        Assert.Null(second.Next);
        Assert.Null(register.Certificates.Search(new CertificateSearch { Limit = 2, Scope = Radiology, Cursor = first.Next }));
    }

    [Fact]
    public async Task A_rebuilt_view_answers_the_same()
    {
        await using var register = await With(("a", "s1", "b1", Radiology), ("b", "s2", "b1", Dental));
        var before = Found(register, new CertificateSearch());
        await register.Rebuild();
        Assert.Equal(before, Found(register, new CertificateSearch()));
    }

    private static readonly Seat Berlin = new("DE", "Europe/Berlin", "de");

    private static async Task<Register> With(params (string Name, string System, string Body, string Scope)[] certificates)
    {
        var register = new Register();
        foreach (var (name, system, body, scope) in certificates)
            register.Add(Id(name), Recorded(name, system, body, scope));
        await register.Fill();
        return register;
    }

    private static CertificateRecorded Recorded(string name, string system, string body, string scope) => new()
    {
        Effective = Day,
        Status = CertificateStatus.Active,
        Body = Samples.Party(body),
        Designation = $"DSG-{body}",
        Seat = Berlin,
        Holder = Samples.Party("holder"),
        Number = CertificateNumber.Of("0001", Id(name)),
        Content = new CertificateContent { System = System(system), Scope = [scope], Class = CertificateClass.Product },
        Source = "source",
        SourceReference = name,
    };

    private static AdverseDecision Decision(int number, AdverseKind kind) => new()
    {
        Number = number,
        Kind = kind,
        Measure = new CertificateMeasure(CertificateGround.Misuse, "Article 44(3)"),
        DecidedBy = Samples.Party("b1"),
        Member = "m",
        At = Day,
    };

    private static List<string> Found(Register register, CertificateSearch search) =>
        [.. register.Certificates.Search(search)!.Items.Select(item => new[] { "a", "b", "c", "e" }.Single(name => Id(name) == item.Id))];

    private static string Id(string name) => RegistryId.Create(Certificate.IdPrefix, global::System.Security.Cryptography.SHA256.HashData(global::System.Text.Encoding.UTF8.GetBytes(name))).ToString();

    private static string System(string name) => RegistryId.Create("AIS", global::System.Security.Cryptography.SHA256.HashData(global::System.Text.Encoding.UTF8.GetBytes(name))).ToString();
}
