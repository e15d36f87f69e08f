using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Assessments;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.CrossChecks;
using ComplianceRegistry.Grains.EvidenceItems;
using ComplianceRegistry.Grains.Reactions;
using ComplianceRegistry.Grains.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using static ComplianceRegistry.Grains.Tests.Running.Waiting;

namespace ComplianceRegistry.Grains.Tests.Assessments;

/// <summary>What happens to evidence reaches the assessments that name it: each reaction by itself, which no waker wakes here.</summary>
public sealed class EvidenceReactionTests : IAsyncLifetime
{
    private const string Following = "assessments-follow-evidence";
    private const string Meeting = "assessments-meet-evidence";
    private static readonly string First = new('1', 64);
    private static readonly string Second = new('2', 64);
    private static readonly string Hash = new('a', 64);
    private static readonly string Evidence = Samples.Id(EvidenceItem.IdPrefix, "tests");
    private static readonly Actor Provider = Acting("provider", PartyRole.Provider, 'b');
    private static readonly Actor Body = Acting("body", PartyRole.ConformityAssessmentBody, 'c');
    private static readonly Actor Authority = Acting("authority", PartyRole.CompetentAuthority, 'd');
    private static readonly PartyStanding Standing = StandingOf(Provider);
    private static readonly Seat Berlin = new("DE", "Europe/Berlin", "de");

    private RegistryCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _cluster = await RegistryCluster.StartAsync(more: services => services
            .AddSingleton<IAssessmentIndex>(provider => (ClusterView)provider.GetRequiredService<INodeView>())
            .AddSingleton<IReaction, AssessmentsFollowEvidence>()
            .AddSingleton<IReaction, AssessmentsMeetEvidence>()
            .AddSingleton<ICrossCheck, AssessmentCheck>());
        _cluster.View.Follow();
        await HandIn(First);
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Replaced_evidence_makes_every_approval_that_rests_on_it_lapse_also_in_the_non_public_section(bool isNonPublic)
    {
        var (approved, other) = (await Approved("approved", First, isNonPublic), await Started("started", First, isNonPublic));
        var elsewhere = await Approved("elsewhere", null, isNonPublic);
        await HandIn(Second);
        Assert.Equal(AssessmentStatus.Approved, await StatusOf(approved));

        await Wake(Following);

        await Eventually(async () => (await Read(approved)).Replaced is [{ } present] && present.Commitment == Second);
        Assert.Equal(AssessmentStatus.Started, await StatusOf(approved));
        await Eventually(async () => !(await Read(other)).Replaced.IsEmpty);
        Assert.Equal(AssessmentStatus.Approved, await StatusOf(elsewhere));
    }

    [Fact]
    public async Task Erased_evidence_makes_the_approval_lapse()
    {
        var approved = await Approved("approved", First);
        var secretariat = Acting("secretariat", PartyRole.Secretariat, 'e');
        await Do(_cluster.Grains.GetGrain<IEvidenceGrain>(Evidence).Execute(new EraseEvidence { Actor = secretariat, LegalBasis = "Order 17/2026" }, null));

        await Wake(Following);

        await Eventually(async () => (await Read(approved)).Replaced is [{ Commitment: "" }]);
        Assert.Equal(AssessmentStatus.Started, await StatusOf(approved));
    }

    [Theory]
    [InlineData(Following)]
    [InlineData(Meeting)]
    public async Task A_reaction_that_begins_anew_changes_nothing_twice(string reaction)
    {
        var approved = await Approved("approved", First);
        await HandIn(Second);
        await Wake(reaction);
        await Eventually(async () => await StatusOf(approved) == AssessmentStatus.Started);
        await Eventually(() => _cluster.Cursors.ReadAsync(reaction, default).AsTask().Result is not null);
        var acts = _cluster.Replica.Size;

        var kept = await _cluster.Cursors.ReadAsync(reaction, default);
        await _cluster.Cursors.WriteAsync(reaction, """{"position":0,"lastLeaf":"","owed":[]}"""u8.ToArray(), kept!.Revision, default);
        await Wake(reaction);
        await Wake(reaction == Following ? Meeting : Following);
        await Eventually(async () => (await _cluster.Cursors.ReadAsync(reaction == Following ? Meeting : Following, default)) is not null);

        Assert.Equal(acts, _cluster.Replica.Size);
    }

    [Fact]
    public async Task An_assessment_approved_on_evidence_that_was_replaced_a_moment_before_is_caught_by_the_other_side()
    {
        await HandIn(Second);
        await Wake(Following);
        await Eventually(() => _cluster.Cursors.ReadAsync(Following, default).AsTask().Result is not null);
        var approved = await Approved("late", First);

        await Wake(Meeting);

        await Eventually(async () => await StatusOf(approved) == AssessmentStatus.Started);
    }

    [Fact]
    public async Task The_nightly_check_finds_an_approval_that_outlived_its_evidence()
    {
        var approved = await Approved("approved", First);
        Assert.Empty(await Violations());
        await HandIn(Second);
        Assert.Equal([new Violation(approved, $"It has not followed its evidence {Evidence}.")], await Violations());

        await Wake(Following);

        await Eventually(async () => await StatusOf(approved) == AssessmentStatus.Started);
        Assert.Empty(await Violations());
    }

    private async Task HandIn(string sha256)
    {
        var grain = _cluster.Grains.GetGrain<IEvidenceGrain>(Evidence);
        var document = new AnnouncedDocument { MediaType = "application/pdf", Size = 1, Sha256 = sha256 };
        EvidenceCommand announce = sha256 == First
            ? new AnnounceEvidence { Actor = Provider, Title = "Tests", Audience = Audience.Everybody, Document = document }
            : new AnnounceReplacement { Actor = Provider, Document = document };
        await Do(grain.Execute(announce, null));
        await Do(grain.Execute(new ReceiveContent { Actor = Provider, Size = 1, Sha256 = sha256, Store = "default", Blob = sha256[..8], Salt = Hash }, null));
    }

    private async Task<string> Started(string name, string? commitment, bool isNonPublic = false)
    {
        var id = Samples.Id(Assessment.IdPrefix, name);
        var start = new StartAssessment
        {
            Actor = Provider,
            Provider = Standing,
            Release = new AssessedRelease(Samples.Id(AiSystem.IdPrefix, "system"), Hash, Provider.Party, isNonPublic),
            Content = Content(commitment),
            ContentHash = Hash,
            Salt = Hash,
        };
        await Do(Grain(id).Execute(start, null));
        return id;
    }

    private async Task<string> Approved(string name, string? commitment, bool isNonPublic = false)
    {
        var id = await Started(name, commitment, isNonPublic);
        var submit = new SubmitAssessment { Actor = Provider, Provider = Standing, ContentHash = Hash, Examiner = Body.Party, ExaminerStanding = StandingOf(Body) };
        await Do(Grain(id).Execute(submit, null));
        await Do(Grain(id).Execute(new ReviewAssessment { Actor = Body, Provider = Standing, ContentHash = Hash }, null));
        await Do(Grain(id).Execute(new ApproveAssessment { Actor = Authority, Provider = Standing, ContentHash = Hash, Seat = Berlin }, null));
        return id;
    }

    private static AssessmentContent Content(string? commitment) => new()
    {
        Summary = "What everybody may know.",
        Evidence = commitment is null ? [] : [new NamedEvidence { Evidence = Evidence, Commitment = commitment }],
        RedTeamReport = new RedTeamReport
        {
            Scope = "The ranking.",
            Method = "Crafted applications.",
            Independence = TeamIndependence.External,
            From = new DateOnly(2026, 7, 1),
            To = new DateOnly(2026, 7, 15),
            Findings = [],
        },
    };

    private async Task Wake(string reaction)
    {
        await SeenByTheView();
        await _cluster.Grains.GetGrain<IReactionGrain>(reaction).Wake();
    }

    private async Task<List<Violation>> Violations()
    {
        await SeenByTheView();
        return await _cluster.Silos.Silos[0].ServiceProvider.GetServices<ICrossCheck>().OfType<AssessmentCheck>().Single().FindAsync(default).ToListAsync();
    }

    private async Task SeenByTheView() => Assert.True(await _cluster.View.WaitForAsync(_cluster.Replica.Size - 1, Patience, default));

    private async Task<AssessmentStatus> StatusOf(string id) => (await Read(id)).Status;

    private async Task<Assessment> Read(string id) => (await Grain(id).Read())!.State;

    private IAssessmentGrain Grain(string id) => _cluster.Grains.GetGrain<IAssessmentGrain>(id);

    private static async Task Do<T>(Task<CommandReply<T>> executed)
        where T : class => Assert.IsType<CommandReply<T>.Done>(await executed);

    private static Actor Acting(string name, PartyRole role, char member) =>
        new(Samples.PartyId(name), PartyStatus.Verified, [role], "DE", new Basis(Samples.PartyId(name), 1), new string(member, 64));

    private static PartyStanding StandingOf(Actor actor) =>
        new() { Party = actor.Party, Status = PartyStatus.Verified, Roles = actor.Roles, Jurisdiction = "DE", Basis = actor.Basis! };
}
