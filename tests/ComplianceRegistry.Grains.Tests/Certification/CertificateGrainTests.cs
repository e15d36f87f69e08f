using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Certification;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Tests.Running;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Grains.Tests.Certification;

public sealed class CertificateGrainTests : IAsyncLifetime
{
    private const string Radiology = "panel-radiology";
    private static readonly string Id = RegistryId.Create(Certificate.IdPrefix, new byte[8]).ToString();
    private static readonly string System = RegistryId.Create(AiSystem.IdPrefix, new byte[8]).ToString();
    private static readonly string Audit = RegistryId.Create("ASM", new byte[8]).ToString();
    private static readonly string Hash = new('a', 64);
    private static readonly Seat Berlin = new("DE", "Europe/Berlin", "de");
    private static readonly ImmutableArray<Evidence> Documents = [new("Reasons", "https://body.example/reasons", new string('a', 64))];
    private static readonly Actor Assessor = Acting("body", PartyRole.ConformityAssessmentBody, 'b');
    private static readonly Actor Decider = Assessor with { Member = new string('c', 64) };
    private static readonly Actor Registry = new(Actor.Registry, PartyStatus.Verified, [], "", null, "");

    private RegistryCluster _cluster = null!;
    private ICertificateGrain _certificate = null!;

    public async Task InitializeAsync()
    {
        _cluster = await RegistryCluster.StartAsync();
        _certificate = _cluster.Grains.GetGrain<ICertificateGrain>(Id);
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_certificate_expires_at_its_due_instant_and_not_a_millisecond_before()
    {
        var due = (await Issued(new DateOnly(2026, 12, 31))).Expires!.Value;
        _cluster.Time.AdjustTime(due.AddMilliseconds(-1));
        Assert.Equal(CertificateStatus.Active, (await _certificate.Read())!.State.Status);

        _cluster.Time.AdjustTime(due.AddDays(3));
        var read = (await _certificate.Read())!;
        Assert.Equal((CertificateStatus.Expired, due), (read.State.Status, read.State.Since));
        var act = EntryReader.ReadAct(_cluster.Replica.Read(read.Position)!.Leaf);
        Assert.Equal(("certificate.expired", Actor.Registry, due.AddDays(3)), (act.Kind, act.Actor, act.At));
    }

    [Fact]
    public async Task A_certificate_that_is_suspended_a_second_after_it_expired_has_expired()
    {
        _cluster.Time.AdjustTime((await Issued(new DateOnly(2026, 12, 31))).Expires!.Value.AddSeconds(1));
        var measure = new CertificateMeasure(CertificateGround.NotCorrected, "Article 44(3)") { Evidence = Documents };
        var late = Assert.IsType<CommandReply<Certificate>.Refused>(await _certificate.Execute(new SuspendCertificate { Actor = Decider, Measure = measure }, null));
        Assert.Equal("wrong-state", Assert.Single(late.Rejections).Code);
    }

    [Fact]
    public async Task A_fact_that_is_followed_twice_makes_one_act()
    {
        await Issued(null);
        var lost = new FollowDesignation { Actor = Registry, Designation = Designation with { Status = DesignationStatus.Withdrawn, Scope = [] } };
        var first = await Done(lost);
        Assert.Equal(CertificateStatus.Suspended, first.State.Status);
        Assert.Equal(first.Version, (await Done(lost)).Version);
    }

    [Fact]
    public async Task What_was_due_while_nobody_looked_happens_in_order()
    {
        await Issued(null);
        await Done(new FollowDesignation { Actor = Registry, Designation = Designation with { Status = DesignationStatus.Withdrawn, Scope = [] } });
        _cluster.Time.AdjustTime(_cluster.Time.GetUtcNow().AddYears(6));
        var read = (await _certificate.Read())!.State;
        Assert.Equal(CertificateStatus.Expired, read.Status);
        Assert.True(read.Loss!.HasLapsed);
        Assert.Empty(read.Clocks.All);
    }

    private DesignationStanding Designation => new()
    {
        Designation = "DSG",
        Body = Assessor.Party,
        Number = "0001",
        Status = DesignationStatus.Active,
        Scope = [Radiology],
        Jurisdiction = "DE",
        Since = _cluster.Time.GetUtcNow(),
        Basis = new Basis("DSG", 4),
    };

    private async Task<Certificate> Issued(DateOnly? lastDay)
    {
        var system = new SystemStanding { System = System, Provider = Samples.PartyId("provider"), Releases = [new Release("1.0", Hash, false)], Basis = new Basis(System, 1) };
        var content = new CertificateContent
        {
            System = System,
            VersionHash = Hash,
            Scope = [Radiology],
            Class = CertificateClass.Product,
            RequirementSet = new RequirementSetPin("common", "2026-11", Hash),
            Requirements = [new RequirementResult("CR-GOV-1", RequirementOutcome.Met, [new Proof(ProofKind.Assessment, Audit, Hash)])],
            LastDay = lastDay,
        };
        await Done(new DraftCertificate { Actor = Assessor, Content = content, System = system, Designation = Designation, Seat = Berlin });
        return (await Done(new ApproveProposal
        {
            Actor = Decider,
            Kind = ProposalKind.Issue,
            Designation = Designation,
            System = system,
            Needed = new NeededAssessments("product@2026-11", [AssessmentKind.IndependentAudit], ["CR-GOV-1"]),
            Edition = new EditionStanding("common@2026-11", EditionStatus.InForce, new Basis("RSE", 1)),
            Assessments =
            [
                new AssessmentStanding
                {
                    Assessment = Audit,
                    Kind = AssessmentKind.IndependentAudit,
                    Status = AssessmentStatus.Approved,
                    System = System,
                    VersionHash = Hash,
                    Assessor = Assessor.Party,
                    ContentHash = Hash,
                    Basis = new Basis(Audit, 3),
                },
            ],
        })).State;
    }

    private async Task<CommandReply<Certificate>.Done> Done(CertificateCommand command)
    {
        var reply = await _certificate.Execute(command, null);
        return Assert.IsType<CommandReply<Certificate>.Done>(reply);
    }

    private static Actor Acting(string name, PartyRole role, char member) =>
        new(Samples.PartyId(name), PartyStatus.Verified, [role], "DE", new Basis(Samples.PartyId(name), 1), new string(member, 64));
}
