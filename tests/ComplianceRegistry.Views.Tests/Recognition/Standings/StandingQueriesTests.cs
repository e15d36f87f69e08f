using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Recognition.Standings;
using static ComplianceRegistry.Views.Tests.Recognition.Recognised;

namespace ComplianceRegistry.Views.Tests.Recognition.Standings;

public sealed class StandingQueriesTests
{
    private static readonly DateTimeOffset Later = Register.Start.AddYears(1);

    [Fact]
    public async Task A_recognised_system_is_in_force_where_it_is_recognised_since_then_on_the_certificate_beneath()
    {
        await using var register = await With();

        var force = Now(register, "KR");
        Assert.Equal((null, (DateTimeOffset?)Register.Start, null, First), (force.Reason, force.Since, force.Until, force.Version));
        var basis = Assert.Single(force.Bases);
        Assert.Equal((RecognitionOf("r"), Certificate("c")), (basis.Item.Id, basis.Certificate!.Id));
        Assert.Equal(["recognition.granted"], basis.Item.Acts.Select(act => act.Kind));
        Assert.Equal(["certificate.recorded"], basis.Certificate.Acts.Select(act => act.Kind));
        Assert.Equal(2, basis.Item.Acts[0].Position);
    }

    [Fact]
    public async Task A_certificate_is_in_force_in_its_own_jurisdiction_and_under_a_union_when_the_union_issued_it()
    {
        await using var register = await With();

        Assert.Equal((null, (DateTimeOffset?)Day), (Now(register, "DE").Reason, Now(register, "DE").Since));
        Assert.Equal(ForceReason.NotRecognised, Now(register, "FR").Reason);
        Assert.Null(Now(register, "FR", "DE").Reason);
    }

    [Fact]
    public async Task Without_a_certificate_another_version_or_an_unknown_one_a_system_is_not_in_force_and_the_reason_says_which()
    {
        await using var register = await With();
        await register.Add(Samples.System("s"), new VersionAdded(new SystemVersion("2.0", Second))).WithSystem("bare").Fill();

        Assert.Equal((ForceReason.OtherVersion, Second), (Now(register, "KR").Reason, Now(register, "KR").Version));
        Assert.Null(At(register, "s", First, null, "KR")!.Reason);
        Assert.Equal(ForceReason.UnknownVersion, At(register, "s", new string('9', 64), null, "KR")!.Reason);
        Assert.Equal(ForceReason.NoCertificate, At(register, "bare", null, null, "KR")!.Reason);
        Assert.Null(register.Standings.Of(Samples.System("unknown"), new StandingPlace(["KR"], ["KR"]), null));
    }

    [Fact]
    public async Task A_suspension_and_its_end_are_told_for_every_instant_as_they_were_recorded()
    {
        await using var register = await With();
        var granted = register.Now;
        await register.Add(RecognitionOf("r"), Suspended(register.Now)).Fill();
        var suspended = register.Now;
        await register.Add(RecognitionOf("r"), Reinstated(register.Now)).Fill();
        var reinstated = register.Now;

        Assert.Null(At(register, "s", null, granted, "KR")!.Reason);
        Assert.Equal(ForceReason.Suspended, At(register, "s", null, suspended, "KR")!.Reason);
        var back = At(register, "s", null, reinstated, "KR")!;
        Assert.Equal((null, (DateTimeOffset?)suspended), (back.Reason, back.Since));
        Assert.Equal(["recognition.granted", "recognition.reinstated"], back.Bases.Single().Item.Acts.Select(act => act.Kind));
        Assert.Equal(ForceReason.NotRecognised, At(register, "s", null, granted.AddSeconds(-1), "KR")!.Reason);
        Assert.Null(register.Standings.Of(Samples.System("s"), new StandingPlace(["KR"], ["KR"]), Register.Start));
    }

    [Fact]
    public async Task A_recognition_has_no_force_while_its_certificate_has_none_even_before_that_has_reached_it()
    {
        await using var register = await With();
        var before = register.Now;
        await register.Add(Certificate("c"), CertificateSuspended(register.Now)).Fill();

        Assert.Equal(ForceReason.Suspended, Now(register, "KR").Reason);
        Assert.Equal(ForceReason.Suspended, Now(register, "DE").Reason);
        Assert.Null(At(register, "s", null, before, "KR")!.Reason);
        await register.Add(Certificate("c"), CertificateReinstated(register.Now)).Fill();
        Assert.Null(Now(register, "KR").Reason);
    }

    [Fact]
    public async Task What_ends_by_time_ends_at_its_own_instant_whether_or_not_that_is_recorded()
    {
        await using var register = await With(until: Later);

        var last = At(register, "s", null, Later.AddMilliseconds(-1), "KR")!;
        Assert.Equal((null, (DateTimeOffset?)Later), (last.Reason, last.Until));
        Assert.All(["KR", "DE"], place => Assert.Equal(ForceReason.Expired, At(register, "s", null, Later, place)!.Reason));
    }

    [Fact]
    public async Task In_force_is_since_the_last_break_whatever_else_changed_in_between()
    {
        await using var register = await With();
        await register
            .Add(RecognitionOf("r"), new ReassessmentBegun(new RecognitionRestraint { Cause = RecognitionCause.SubstantialModification, Since = register.Now, Subject = Second })
            {
                Effective = register.Now,
                Status = RecognitionStatus.UnderReassessment,
            })
            .Fill();
        var force = Now(register, "KR");
        Assert.Equal((null, (DateTimeOffset?)Register.Start), (force.Reason, force.Since));
        Assert.Equal(StandingStatus.UnderReassessment, force.Bases.Single().Item.Status);
    }

    [Fact]
    public async Task A_recall_there_ends_it_and_what_was_before_can_still_be_told()
    {
        await using var register = await With();
        var before = register.Now;
        await register.Add(Samples.System("s"), new ListingRecalled("KR", null)).Fill();

        Assert.Equal(ForceReason.NotListed, Now(register, "KR").Reason);
        Assert.Null(Now(register, "DE").Reason);
        Assert.Null(At(register, "s", null, before, "KR")!.Reason);
    }

    [Fact]
    public async Task A_certificate_that_moves_to_another_jurisdiction_holds_there_and_no_more_where_it_was()
    {
        await using var register = await With();
        var acceptance = new TransferAcceptance { Body = Samples.Party("other"), Designation = "DSG-2", Seat = new Seat("FR", "Europe/Paris", "fr") };
        await register
            .Add(Certificate("c"), new TransferAccepted(acceptance) { Effective = register.Now, Status = CertificateStatus.Active, Basis = new Domain.Basis("DSG-2", 1) })
            .Add(Certificate("c"), new CertificateTransferred
            {
                Effective = register.Now,
                Status = CertificateStatus.Active,
                Content = Certified("c", "s").Content,
                Decider = "m",
                NeededBy = "rule@1",
                Number = CertificateNumber.Of("0002", Certificate("c")),
                Until = Later,
            })
            .Fill();

        Assert.Null(Now(register, "FR").Reason);
        Assert.Equal(ForceReason.NotRecognised, Now(register, "DE").Reason);
    }

    [Fact]
    public async Task A_rebuilt_view_tells_the_same()
    {
        await using var register = await With();
        await register.Add(RecognitionOf("r"), Suspended(register.Now)).Add(RecognitionOf("r"), Reinstated(register.Now.AddSeconds(1))).Fill();
        var before = Now(register, "KR");
        await register.Rebuild();
        var after = Now(register, "KR");
        Assert.Equal((before.Since, before.Bases.Single().Item.Acts[^1]), (after.Since, after.Bases.Single().Item.Acts[^1]));
    }

    [Fact]
    public async Task A_certificate_of_another_member_of_a_union_holds_there_and_a_recognition_by_it_does_not()
    {
        var register = await With();
        Assert.Null(register.Standings.Of(Samples.System("s"), new StandingPlace(["FR", "EU"], ["FR", "EU", "DE"]), null)!.At(null, register.Now).Reason);
        Assert.Equal(
            ForceReason.NotRecognised, register.Standings.Of(Samples.System("s"), new StandingPlace(["JP"], ["JP", "KR"]), null)!.At(null, register.Now).Reason);
    }

    private static Task<Register> With(DateTimeOffset? until = null) => new Register()
        .WithSystem("s")
        .Add(Certificate("c"), Certified("c", "s", until))
        .Add(RecognitionOf("r"), Granted("r", "c", "s"))
        .Fill();

    private static SystemForce Now(Register register, params string[] places) =>
        register.Standings.Of(Samples.System("s"), new StandingPlace([.. places], [.. places]), null)!.At(null, register.Now);

    private static SystemForce? At(Register register, string system, string? version, DateTimeOffset? at, string place) =>
        register.Standings.Of(Samples.System(system), new StandingPlace([place], [place]), at)?.At(version, at ?? register.Now);
}
