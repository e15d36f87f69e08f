using System.Text;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Views.Assessments;

namespace ComplianceRegistry.Views.Tests.Assessments;

public sealed class AssessmentQueriesTests
{
    private static readonly string Hash = new('a', 64);
    private static readonly string Release = new('b', 64);
    private static readonly AssessmentSignature By = new(Samples.Party("cab"), "m", Hash, Register.Start);
    private static readonly string First = Samples.Id("ASM", "first");
    private static readonly string Second = Samples.Id("ASM", "second");

    [Fact]
    public async Task The_standings_of_a_release_follow_what_happens_to_its_assessments()
    {
        await using var register = new Register();
        await Approve(register.Add(First, Started("one", AssessmentKind.IndependentAudit))).Add(Second, Started("two", AssessmentKind.RedTeamReport)).Fill();
        var standing = Assert.Single(Queries(register).StandingsOf(Samples.System("one"), Release));
        Assert.True(standing.IsApprovedFor(Samples.System("one"), Release));
        Assert.Equal((4L, "common@2026-11"), (standing.Basis.Version, standing.RequirementSet));
        Assert.Equal<string>(["R-1"], standing.RequirementsMet);
        Assert.Equal<string>(["N-1"], standing.OpenFindings);

        await register.Add(First, new FindingFollowedUp(new FindingFollowUp("N-1", FollowUpOutcome.Closed, By), null)).Fill();
        Assert.Empty(Assert.Single(Queries(register).StandingsOf(Samples.System("one"), Release)).OpenFindings);
        await register.Add(First, new ApprovalLapsed(Hash, AssessmentStatus.Approved, LapseCause.EvidenceReplaced)).Fill();
        Assert.False(Assert.Single(Queries(register).StandingsOf(Samples.System("one"), Release)).IsApproved);
        await register.Rebuild();
        Assert.Equal(6, Queries(register).Find(First)!.Version);
    }

    [Fact]
    public async Task Of_a_sealed_act_only_the_version_is_seen()
    {
        await using var register = new Register();
        await register.Add(First, Started("one", AssessmentKind.RedTeamReport)).Fill();
        await register.AddSealed(First, new AssessmentRemarked(new AssessmentRemark("return", "Secret.", "x", register.Now))).AddSealed(Second, Started("two", AssessmentKind.RedTeamReport)).Fill();
        Assert.Equal((2L, AssessmentStatus.Started), (Queries(register).Find(First)!.Version, Queries(register).Find(First)!.Status));
        Assert.Null(Queries(register).Find(Second));
        Assert.Empty(Queries(register).StandingsOf(Samples.System("two"), Release));
    }

    [Fact]
    public async Task Assessments_are_listed_newest_act_first_page_by_page()
    {
        await using var register = new Register();
        await Approve(register.Add(First, Started("one", AssessmentKind.BenchmarkResult)).Add(Second, Started("one", AssessmentKind.RedTeamReport))).Fill();
        var filter = new AssessmentFilter(System: Samples.System("one"));
        var page = Queries(register).Search(filter, limit: 1)!;
        Assert.Equal([First], page.Items.Select(item => item.Id));
        var last = Queries(register).Search(filter, limit: 1, page.Next)!;
        Assert.Equal([Second], last.Items.Select(item => item.Id));
        Assert.Null(last.Next);
        Assert.Null(Queries(register).Search(new AssessmentFilter(), limit: 1, page.Next));
        Assert.Equal([First], Queries(register).Search(new AssessmentFilter(Kind: AssessmentKind.BenchmarkResult, Status: AssessmentStatus.Approved, Assessor: By.Party))!.Items.Select(item => item.Id));
        Assert.Equal([First], Queries(register).BenchmarkResults("bench").Select(result => result.Assessment));
    }

    [Fact]
    public async Task Assessments_are_found_by_the_evidence_that_they_name_also_where_all_of_them_is_sealed()
    {
        await using var register = new Register();
        await register.Add(First, Started("one", AssessmentKind.RedTeamReport)).AddSealed(First, Naming("a", "b"))
            .AddSealed(Second, Started("two", AssessmentKind.RedTeamReport)).AddSealed(Second, Naming("b")).Fill();
        Assert.Equal([First], Queries(register).Naming(Evidence("a"), "", 10));
        Assert.Equal(new[] { First, Second }.Order(StringComparer.Ordinal), Queries(register).Naming(Evidence("b"), "", 10));
        Assert.Single(Queries(register).Naming(Evidence("b"), "", 1));
        Assert.Empty(Queries(register).Naming(Evidence("c"), "", 10));

        await register.AddSealed(First, Naming("c")).Fill();
        Assert.Empty(Queries(register).Naming(Evidence("a"), "", 10));
        await register.Rebuild();
        Assert.Equal([First], Queries(register).Naming(Evidence("c"), "", 10));
        Assert.Equal(new[] { First, Second }.Order(StringComparer.Ordinal), Queries(register).NamingAny("", 10));
        Assert.Empty(Queries(register).NamingAny(new[] { First, Second }.Max(StringComparer.Ordinal)!, 10));
    }

    [Fact]
    public async Task The_views_file_does_not_tell_which_evidence_an_assessment_names()
    {
        await using var register = new Register();
        await register.AddSealed(First, Naming("a")).Fill();
        register.Views.Dispose();
        var bytes = Directory.GetFiles(register.Home, "views.db*").SelectMany(File.ReadAllBytes).ToArray();

        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(First)) >= 0);
        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Evidence("a"))) < 0);
    }

    private static string Evidence(string name) => Samples.Id("EVD", name);

    private static AssessmentContentRecorded Naming(params string[] names) => new(
        new AssessmentContent { Summary = "Summary.", Evidence = [.. names.Select(name => new NamedEvidence { Evidence = Evidence(name), Commitment = Hash })] }, Hash);

    private static AssessmentQueries Queries(Register register) => register.Assessments;

    private static Register Approve(Register register) => register
        .Add(First, new AssessmentSubmitted(By.Party, By, null))
        .Add(First, new AssessmentReviewed(By, null))
        .Add(First, new AssessmentApproved(By, null));

    private static AssessmentStarted Started(string system, AssessmentKind kind) => new()
    {
        Kind = kind,
        Schema = AssessmentSchema.Of(kind),
        Release = new AssessedRelease(Samples.System(system), Release, Samples.Party("provider")),
        Assessor = By.Party,
        Jurisdiction = "DE",
        ContentHash = Hash,
        Outline = new AssessmentOutline
        {
            Summary = "What everybody may know.",
            RequirementSet = kind == AssessmentKind.IndependentAudit ? "common@2026-11" : null,
            RequirementsMet = ["R-1"],
            Findings = [new FindingOutline("N-1", IsMended: false, MayBeAccepted: true)],
            Benchmark = kind == AssessmentKind.BenchmarkResult ? new BenchmarkOutline("bench", "1", "gap", "%", MetricDirection.LowerIsBetter, "5", "3", Hash, new DateOnly(2026, 8, 1)) : null,
        },
    };
}
