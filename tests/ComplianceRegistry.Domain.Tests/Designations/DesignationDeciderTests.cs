using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;
using static ComplianceRegistry.Domain.Tests.Designations.DesignationLives;

namespace ComplianceRegistry.Domain.Tests.Designations;

public sealed class DesignationDeciderTests
{
    [Fact]
    public void A_document_that_application_and_assessment_both_name_is_listed_once()
    {
        var (first, second) = (new Domain.Parties.Evidence("Application", "https://body.example/1", Sample.Hash), new Domain.Parties.Evidence("Assessment", "https://authority.example/2", new string('b', 64)));
        var state = Given(Apply with { Evidence = [first] }, Assess with { Evidence = [first with { Title = "The same document" }, second] }).State;
        Assert.Equal([first, second], state.Evidence.AsEnumerable());
    }

    [Fact]
    public void A_body_applies_to_the_authority_of_its_jurisdiction_or_of_a_union_that_governs_it()
    {
        Given(Apply);
        Given(Apply with { Authority = Sample.Standing(Sample.Authority, "EU", PartyRole.CompetentAuthority), Seat = Berlin with { Jurisdiction = "EU" } });
        To(DesignationStatus.Absent).When(Apply with { Governing = ["FR"] }).ThenFaults("/authority not-competent");
        To(DesignationStatus.Absent).When(Apply with { Authority = Apply.Authority! with { Status = PartyStatus.Suspended } }).ThenFaults("/authority not-an-authority");
        To(DesignationStatus.Absent).When(Apply with { Authority = null }).ThenFaults("/authority required");
        To(DesignationStatus.Absent).When(Apply with { Actor = Sample.Acting(Body, "DE", PartyRole.Provider) }).ThenRefused(RejectionKind.NotAllowed, "verified-conformity-assessment-body");
        To(DesignationStatus.Absent).When(Apply with { Actor = TheBody with { Status = PartyStatus.Applied } }).ThenRefused(RejectionKind.NotAllowed, "verified-conformity-assessment-body");
    }

    [Fact]
    public void Every_fault_of_a_command_is_listed() => To(DesignationStatus.Absent)
        .When(Apply with { Scope = [Biometrics, Biometrics, "Not A Code"], Evidence = [], Faults = [new Fault("/scope/2", "unknown-scope", "Unknown.")] })
        .ThenFaults("/scope/1 repeated", "/scope/2 unknown-scope", "/scope/2 pattern", "/evidence required");

    [Fact]
    public void A_body_is_assessed_for_what_it_applied_for_or_a_part()
    {
        Assert.Equal<string>([Employment], Given(Apply, Assess with { Scope = [Employment] }).State.Scope);
        To(DesignationStatus.Applied).When(Assess with { Scope = [Radiology] }).ThenFaults("/scope outside-the-application");
        To(DesignationStatus.Applied).When(Assess with { Actor = French }).ThenRefused(RejectionKind.NotAllowed, "designating-authority");
    }

    [Fact]
    public void A_designation_is_in_force_from_the_end_of_the_window_and_not_before()
    {
        var notified = To(DesignationStatus.Notified);
        var due = notified.State.Clocks.Find(DesignationClocks.ObjectionWindow)!.Due!.Value;

        // Two weeks from Sunday 9 August 2026 end with Sunday the 23rd, which moves to Monday the 24th.
        Assert.Equal(new DateTimeOffset(2026, 8, 24, 22, 0, 0, TimeSpan.Zero), due);
        Assert.False(notified.State.Standing(3).Covers(Biometrics));
        Assert.Equal(DesignationStatus.Notified, notified.At(due.AddMilliseconds(-1)).State.Status);

        var active = notified.At(due.AddDays(9)).State;
        Assert.Equal((DesignationStatus.Active, due), (active.Status, active.Standing(4).Since));
        Assert.True(active.Standing(4).Covers(Biometrics));
        Assert.False(active.Standing(4).Covers(Radiology));
        Assert.Equal(("0001", "DE", Body), (active.Standing(4).Number, active.Standing(4).Jurisdiction, active.Standing(4).Body));
        Assert.Empty(active.Clocks.All);
    }

    [Fact]
    public void Without_accreditation_the_window_is_two_months() => Assert.Equal(
        "designation-objection-documented@2026-11",
        Given(Apply, Assess with { Proof = CompetenceProof.DocumentaryEvidence }, Notify).State.Clocks.Find(DesignationClocks.ObjectionWindow)!.Clock.Rule.ToReference());

    [Fact]
    public void An_objection_needs_reasons_and_comes_from_another_jurisdiction_once()
    {
        To(DesignationStatus.Notified).When(Objecting with { Actor = Authority }).ThenRefused(RejectionKind.NotAllowed, "authority-of-another-jurisdiction");
        To(DesignationStatus.Notified).When(Objecting with { Actor = Sample.TheSecretariat }).ThenRefused(RejectionKind.NotAllowed, "authority-of-another-jurisdiction");
        To(DesignationStatus.Notified).When(Objecting with { Provision = " ", Evidence = [] }).ThenFaults("/provision required", "/evidence required");
        To(DesignationStatus.Notified).And(Objecting).When(Objecting).ThenRefused(RejectionKind.WrongState, "objected-already");
    }

    [Fact]
    public void An_objection_stops_the_window_and_unanswered_it_ends_the_notification()
    {
        var objected = To(DesignationStatus.Notified).And(Objecting);
        var window = objected.State.Notification!.Window.Due!.Value;
        var answer = objected.State.Clocks.Find(DesignationClocks.ObjectionAnswer)!;

        Assert.Equal(Sample.Authority, answer.Bearer);
        Assert.Equal(DesignationStatus.Notified, objected.At(window).State.Status);
        Assert.Equal(DesignationStatus.Closed, objected.At(answer.Due!.Value).State.Status);
    }

    [Fact]
    public void A_later_objection_gives_the_authority_no_more_time_and_none_comes_after_the_window()
    {
        var objected = To(DesignationStatus.Notified).And(Objecting);
        var due = objected.State.Clocks.Find(DesignationClocks.ObjectionAnswer)!.Due;
        var window = objected.State.Notification!.Window.Due!.Value;

        objected.When(Objecting with { Actor = Korean, Now = window }).ThenRefused(RejectionKind.WrongState, "window-over");
        Assert.Equal(due, objected.And(Objecting with { Actor = Korean, Now = window.AddMilliseconds(-1) }).State.Clocks.Find(DesignationClocks.ObjectionAnswer)!.Due);
        Assert.Equal(2, objected.State.Notification!.Objections.Length);
    }

    [Fact]
    public void Without_objections_the_window_goes_on_with_its_old_end_or_the_designation_takes_effect_at_once()
    {
        var objected = To(DesignationStatus.Notified).And(Objecting);
        var window = objected.State.Notification!.Window.Due!.Value;
        Assert.Equal(window, objected.And(new WithdrawObjection { Actor = French, Now = Sample.Now }).State.Clocks.FirstDue(window)!.Due);

        var late = To(DesignationStatus.Notified).And(Objecting).And(new WithdrawObjection { Actor = French, Now = window.AddDays(1) }).State;
        Assert.Equal((DesignationStatus.Active, window.AddDays(1)), (late.Status, late.Periods[^1].Since));

        var dismissed = To(DesignationStatus.Notified).And(Objecting).And(Maintain with { Now = window.AddDays(1) })
            .And(new DismissObjections { Actor = Sample.TheSecretariat, Now = window.AddDays(2), Evidence = [Sample.CompanyExtract] }).State;
        Assert.Equal((DesignationStatus.Active, window.AddDays(2)), (dismissed.Status, dismissed.Periods[^1].Since));
        Assert.Empty(dismissed.Clocks.All);
    }

    [Fact]
    public void A_window_that_an_outage_moved_is_open_until_its_new_end()
    {
        var notified = To(DesignationStatus.Notified).State;
        var window = notified.Clocks.Find(DesignationClocks.ObjectionWindow)!;
        var longer = Rules.Book.Change(window, clock => clock.WithOutage(new Outage(window.Due!.Value.AddHours(-2), window.Due.Value.AddHours(5), "OUT-1")));
        var moved = ClockKeeping.Evolve(notified, new ClocksMoved(ClockMoves.Start(longer), new Basis("OUT-1", 1)));
        Assert.True(moved.Notification!.Window.Due > window.Due);

        var objected = DesignationDecider.Decide(moved, Objecting with { Now = window.Due!.Value.AddHours(6) }, Rules.Book).Events.Aggregate(moved, DesignationDecider.Evolve);
        Assert.Single(objected.Notification!.Objections);
        Assert.Single(DesignationDecider.Decide(objected, Objecting with { Actor = Korean, Now = window.Due.Value.AddHours(6) }, Rules.Book).Events);
    }

    [Fact]
    public void A_maintained_notification_that_nobody_decides_on_fails()
    {
        var maintained = To(DesignationStatus.Notified).And(Objecting).And(Maintain);
        Assert.Equal(DesignationClocks.ObjectionDecision, Assert.Single(maintained.State.Clocks.All).Name);
        Assert.Equal(DesignationStatus.Closed, maintained.Pass(DesignationClocks.ObjectionDecision).State.Status);
    }

    [Fact]
    public void A_wider_scope_goes_through_a_window_of_its_own_and_the_designation_stays_in_force_meanwhile()
    {
        var extended = Active.And(Extend);
        Assert.False(extended.State.Standing(5).Covers(Radiology));
        Assert.True(extended.State.Standing(5).Covers(Biometrics));
        Assert.True(extended.Pass().State.Standing(6).Covers(Radiology));

        var failed = Active.And(Extend).And(Objecting).Pass(DesignationClocks.ObjectionAnswer).State;
        Assert.Equal((DesignationStatus.Active, false), (failed.Status, failed.Standing(7).Covers(Radiology)));
        Active.When(Extend with { Scope = [Biometrics] }).ThenFaults("/scope no-extension");
        Active.When(Extend with { Scope = [Biometrics, Radiology] }).ThenFaults("/scope no-extension");
        Active.And(Extend).When(Extend).ThenRefused(RejectionKind.WrongState, "notification-pending");
    }

    [Fact]
    public void A_narrower_scope_holds_at_once_and_for_good()
    {
        var reduce = new ReduceScope { Actor = Authority, Now = Sample.Now, Scope = [Employment], Evidence = [Sample.CompanyExtract] };
        var reduced = Active.And(reduce).State;
        Assert.Equal<string>([Employment], reduced.EffectiveScope);
        Assert.True(reduced.Owes(DutyKind.InformProviders));
        Active.When(reduce with { Scope = [Biometrics, Employment] }).ThenFaults("/scope no-part");
        Active.When(reduce with { Scope = [Radiology] }).ThenFaults("/scope no-part");
        Active.And(Extend).When(reduce).ThenRefused(RejectionKind.WrongState, "notification-pending");
    }

    [Fact]
    public void A_restricted_designation_covers_what_is_left_and_a_reinstated_one_everything()
    {
        var restricted = Active.And(Restrict);
        Assert.Equal((false, true), (restricted.State.Standing(5).Covers(Biometrics), restricted.State.Standing(5).Covers(Employment)));
        restricted.When(Restrict with { Scope = [Biometrics, Employment] }).ThenFaults("/scope no-part");
        Assert.True(restricted.And(new ReinstateDesignation { Actor = Authority, Now = Sample.Now, Evidence = [Sample.CompanyExtract] }).State.Standing(6).Covers(Biometrics));
    }

    [Fact]
    public void A_measure_needs_ground_provision_and_evidence()
    {
        Active.When(Suspend with { Measure = new DesignationMeasure(DesignationGround.ContestUnanswered, "") }).ThenFaults("/ground by-the-clock", "/provision required", "/evidence required");
        Active.When(Suspend with { Measure = Measure with { Ground = DesignationGround.ContestUpheld } }).ThenRefused(RejectionKind.WrongState, "no-contest");
        Assert.Null(Active.And(Contesting).And(Suspend with { Measure = Measure with { Ground = DesignationGround.ContestUpheld } }).State.Contest);
    }

    [Fact]
    public void A_contest_that_the_body_leaves_unanswered_suspends_it_and_the_duties_begin()
    {
        var contested = Active.And(Contesting);
        var refutation = contested.State.Clocks.Find(DesignationClocks.Refutation)!;
        var suspended = contested.At(refutation.Due!.Value.AddDays(1)).State;

        Assert.Equal(Body, refutation.Bearer);
        Assert.Equal((DesignationStatus.Suspended, refutation.Due.Value), (suspended.Status, suspended.Periods[^1].Since));
        Assert.Equal(DesignationGround.ContestUnanswered, suspended.Measure!.Ground);
        Assert.Equal<string>(["inform-providers", "report-impact"], suspended.Clocks.All.Select(clock => clock.Name));
    }

    [Fact]
    public void A_refuted_contest_that_nobody_decides_on_falls() =>
        Assert.Equal((DesignationStatus.Active, null), Active.And(Contesting).And(Refute).Pass(DesignationClocks.ContestDecision).State is var state ? (state.Status, state.Contest) : default);

    [Fact]
    public void Duties_that_are_not_done_in_time_are_flagged_and_can_be_done_late()
    {
        var withdrawn = To(DesignationStatus.Withdrawn);
        Assert.Equal([Body, Sample.Authority], withdrawn.State.Clocks.All.Select(clock => clock.Bearer));
        withdrawn.Pass(DesignationClocks.InformProviders);
        Assert.Equal(DutyStatus.Overdue, withdrawn.State.DutyOf(DutyKind.InformProviders)!.Status);
        Assert.Equal(DutyStatus.Open, withdrawn.State.DutyOf(DutyKind.ReportImpact)!.Status);

        var inform = new InformProviders { Actor = TheBody, Now = Sample.Now.AddDays(60), Evidence = [Sample.CompanyExtract] };
        Assert.Equal(DutyStatus.MetLate, withdrawn.And(inform).State.DutyOf(DutyKind.InformProviders)!.Status);
        withdrawn.When(inform).ThenRefused(RejectionKind.WrongState, "nothing-owed");
    }

    [Fact]
    public void A_body_ceases_with_the_day_that_it_announced_a_year_ahead_at_least()
    {
        var announced = Active.And(Announce);
        Assert.Equal(new DateTimeOffset(2027, 12, 31, 23, 0, 0, TimeSpan.Zero), announced.State.Clocks.Find(DesignationClocks.Cessation)!.Due);
        var ceased = announced.Pass(DesignationClocks.Cessation).State;
        Assert.Equal((DesignationStatus.Ceased, "0001"), (ceased.Status, ceased.Number));
        Active.When(Announce with { LastDay = new DateOnly(2027, 8, 8) }).ThenFaults("/lastDay too-early");
        Active.And(Announce with { LastDay = new DateOnly(2027, 8, 9) });
        announced.When(Announce).ThenRefused(RejectionKind.WrongState, "wrong-state");
    }

    [Fact]
    public void What_is_recorded_of_the_past_is_in_force_since_then_and_starts_no_clock()
    {
        var historic = DesignationExamples.Historic;
        var recorded = Given(historic);
        Assert.Equal((DesignationStatus.Active, historic.Effective), (recorded.State.Status, recorded.State.Standing(1).Since));
        Assert.Empty(recorded.State.Clocks.All);
        Assert.Empty(recorded.When(historic).ThenAccepted().Clocks.All);
        Assert.Empty(recorded.Decision.Events);
        Assert.True(recorded.State.StandingAt(new DateTimeOffset(2019, 5, 1, 0, 0, 0, TimeSpan.Zero), 1)!.Covers(Radiology));
        Assert.Null(recorded.State.StandingAt(historic.Effective.AddTicks(-1), 1));
        To(DesignationStatus.Absent).When(historic with { Effective = Sample.Now.AddDays(1), Number = "12", Source = "FDA" })
            .ThenFaults("/effective in-the-future", "/number pattern", "/source pattern");
    }

    [Fact]
    public void What_it_was_good_for_is_told_for_any_instant()
    {
        var life = Active;
        var start = life.State.Periods[0].Since;
        life.And(Restrict with { Now = start.AddDays(10) }).And(Withdraw with { Now = start.AddDays(20) });

        Assert.Null(life.State.StandingAt(start.AddMilliseconds(-1), 6));
        Assert.True(life.State.StandingAt(start, 6)!.Covers(Biometrics));
        Assert.False(life.State.StandingAt(start.AddDays(10), 6)!.Covers(Biometrics));
        Assert.True(life.State.StandingAt(start.AddDays(19), 6)!.Covers(Employment));
        Assert.False(life.State.StandingAt(start.AddDays(20), 6)!.IsInForce);
    }

    [Fact]
    public void A_number_is_given_once_and_a_body_has_one()
    {
        var numbers = new Scenario<BodyNumbersDecider, BodyNumbers, AssignBodyNumber>(BodyNumbers.TheId.ToString(), []);
        Assign(Body);
        Assign(Sample.Provider);
        Assert.Equal(("0001", "0002"), (numbers.State.Of(Body), numbers.State.Of(Sample.Provider)));
        numbers.When(new AssignBodyNumber { Actor = Authority, Body = Body }).Then();
        numbers.When(new AssignBodyNumber { Actor = TheBody, Body = Sample.Deployer }).ThenRefused(RejectionKind.NotAllowed, "competent-authority");

        void Assign(string body) => numbers.When(new AssignBodyNumber { Actor = Authority, Body = body }).ThenAccepted();
    }
}
