using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Domain.Tests.Certification;
using static ComplianceRegistry.Domain.Tests.Recognition.Requests.RequestLives;

namespace ComplianceRegistry.Domain.Tests.Recognition.Requests;

/// <summary>Rows 1 to 5 of the table: how a request is drafted, filed, returned, filed again and admitted.</summary>
public sealed class FilingTests
{
    [Fact]
    public void Row_1_The_provider_drafts_and_a_draft_that_nobody_files_lapses_after_180_days()
    {
        var draft = Given(Drafting);
        Assert.Equal((RequestStatus.Draft, Sample.Provider, "DE"), (draft.State.Status, draft.State.Filer, draft.State.Issuing));
        Assert.Equal(180, (draft.DueOf(RequestClocks.Draft) - Sample.Now).Days);
        Assert.Equal(RequestStatus.Draft, draft.At(draft.DueOf(RequestClocks.Draft).AddSeconds(-1)).State.Status);
        Assert.Equal(RequestStatus.Lapsed, draft.Pass(RequestClocks.Draft).State.Status);
        Assert.True(draft.State.IsOver);
    }

    [Fact]
    public void Row_1_A_representative_drafts_with_a_mandate_that_was_accepted_and_not_otherwise()
    {
        var representative = Sample.Acting(Sample.Representative, "DE", PartyRole.AuthorisedRepresentative);
        Given().When(Drafting with { Actor = representative }).ThenFaults(" no-mandate");
        var offered = Sample.ProviderIn("DE", new Mandate(Sample.Representative, MandateStatus.Given));
        Given().When(Drafting with { Actor = representative, Provider = offered }).ThenFaults(" no-mandate");
        var accepted = Sample.ProviderIn("DE", new Mandate(Sample.Representative, MandateStatus.Accepted));
        Assert.Equal(Sample.Representative, Given(Drafting with { Actor = representative, Provider = accepted }).State.Filer);
    }

    [Fact]
    public void Row_1_A_provider_does_not_ask_for_the_system_of_another() => Given()
        .When(Drafting with { Actor = Sample.Acting(Sample.Id("PTY", "other"), "DE", PartyRole.Provider) }).ThenFaults(" no-mandate");

    [Fact]
    public void Row_1_Answers_of_a_draft_are_checked_but_not_yet_whether_their_differences_count()
    {
        var other = Content.Answers[0] with { Difference = Sample.Id("NDF", "other") };
        Assert.Equal(RequestStatus.Draft, Given(Drafting with { Content = Content with { Answers = [other] } }).State.Status);
        Given().When(Drafting with { Content = Content with { Answers = [other with { Statement = "", Evidence = [] }, other] } })
            .ThenFaults("/answers/0/evidence required", "/answers/0/statement required", "/answers/1/difference repeated");
    }

    [Fact]
    public void Row_2_An_answer_to_a_difference_that_does_not_count_is_told_at_filing()
    {
        var other = Content.Answers[0] with { Difference = Sample.Id("NDF", "other") };
        Given(Drafting with { Content = Content with { Answers = [.. Content.Answers, other] } }).When(Submit).ThenFaults("/answers/1/difference unknown-difference");
        Given(Drafting, Submit, Return).When(Resubmit with { Answers = [other] }).ThenFaults("/answers difference-unanswered", "/answers/0/difference unknown-difference");
    }

    [Fact]
    public void Row_2_A_filed_request_is_bound_to_what_it_was_filed_on_and_has_its_completeness_checked_in_ten_working_days()
    {
        var filed = Given(Drafting, Submit);
        Assert.Equal((RequestStatus.Submitted, Sample.Now), (filed.State.Status, filed.State.Filed));
        Assert.Equal("request-completeness", filed.State.Clocks.Find(RequestClocks.Completeness)!.Clock.Rule.Id);
        Assert.Null(filed.State.Clocks.Find(RequestClocks.Draft));
    }

    [Fact]
    public void Row_2_Every_precondition_that_does_not_hold_is_told()
    {
        var terms = Terms with { Classes = [CertificateClass.Product], Scope = [CertificateLives.Biometrics], RequirementSets = ["common@2025-11"] };
        var filing = Filing with
        {
            Arrangement = TheArrangement with { Terms = terms, Absent = ["EU", "KR"] },
            Certificate = RequestLives.Certificate with { Status = CertificateStatus.Suspended, Scope = [], VersionHashes = [CertificateLives.NextHash] },
        };
        Given(Drafting with { Content = Content with { Answers = [] } })
            .When(Submit with { Filing = filing, Declaration = new RecognitionDeclaration("", "", null) })
            .ThenFaults(
                "/answers difference-unanswered", "/arrangement not-authorising", "/certificate certificate-not-active", "/certificate class-not-covered",
                "/certificate edition-not-covered", "/receiving not-consuming", "/scope/0 scope-not-certified", "/scope/0 scope-not-covered",
                "/signatory required", "/statement required", "/versionHash version-not-certified");
    }

    [Fact]
    public void Row_2_Nothing_is_filed_without_an_arrangement_in_force_outside_the_designation_or_within_one_signatory()
    {
        Given(Drafting).When(Submit with { Filing = null }).ThenFaults(" no-arrangement");
        Given(Drafting).When(Submit with { Filing = Filing with { Arrangement = TheArrangement with { Status = ArrangementStatus.Suspended } } })
            .ThenFaults("/arrangement arrangement-not-in-force");
        Given(Drafting).When(Submit with { Designation = CertificateLives.Lost }).ThenFaults("/scope/0 outside-designation");
        Given(Drafting).When(Submit with { Filing = Filing with { ReceivingSignatory = "EU" } }).ThenFaults("/receiving same-signatory");
    }

    [Fact]
    public void Row_3_An_incomplete_request_is_returned_once_with_items_of_the_closed_checklist_and_lapses_after_fifteen_working_days()
    {
        var returned = Given(Drafting, Submit, Return);
        Assert.Equal<ChecklistItem>([ChecklistItem.Instructions], returned.State.Missing);
        Assert.Equal(Sample.Provider, returned.State.Clocks.Find(RequestClocks.Completion)!.Bearer);
        Given(Drafting, Submit).When(Return with { Missing = [], Reason = "" }).ThenFaults("/missing required", "/reason required");
        Given(Drafting, Submit, Return, Resubmit).When(Return).ThenRefused(RejectionKind.WrongState, "returned-already");
        Assert.Equal(RequestStatus.Lapsed, returned.Pass(RequestClocks.Completion).State.Status);
    }

    [Fact]
    public void Row_4_What_was_missing_is_answered_and_the_day_of_filing_stays()
    {
        Given(Drafting, Submit, Return).When(Resubmit with { Answered = [] }).ThenFaults("/answered not-answered");
        var later = Sample.Now.AddDays(7);
        var again = Given(Drafting, Submit, Return, Resubmit with { Now = later, Filing = Filing with { At = later } });
        Assert.Equal((RequestStatus.Submitted, Sample.Now), (again.State.Status, again.State.Filed));
        Assert.Equal("request-completeness-again", again.State.Clocks.Find(RequestClocks.Completeness)!.Clock.Rule.Id);
    }

    [Fact]
    public void Row_5_A_request_on_whose_completeness_nobody_says_anything_is_deemed_complete_at_the_due_instant()
    {
        var filed = Given(Drafting, Submit);
        var due = filed.DueOf(RequestClocks.Completeness);
        Assert.Equal(RequestStatus.Submitted, filed.At(due.AddSeconds(-1)).State.Status);
        var admitted = filed.At(due).State;
        Assert.Equal((RequestStatus.UnderReview, due), (admitted.Status, admitted.Since));
        Assert.Equal(due, admitted.Clocks.Find(RequestClocks.Review)!.Clock.StartedAt);
    }

    [Theory]
    [InlineData(RecognitionRoute.Automatic, 14)]
    [InlineData(RecognitionRoute.Streamlined, 28)]
    [InlineData(RecognitionRoute.Technical, 60)]
    public void Row_5_The_route_follows_from_the_facts_and_has_the_window_of_the_arrangement(RecognitionRoute route, int days)
    {
        var review = On(route).State;
        Assert.Equal(route, review.Route!.Route);
        Assert.NotEmpty(review.Route.Reasons);
        var rule = review.Clocks.Find(RequestClocks.Review)!.Clock.Rule;
        Assert.Equal((days, true), (rule.Period.Amount, rule.Provision.Contains("EU-KR-BR arrangement", StringComparison.Ordinal)));
    }

    [Fact]
    public void Row_5_Each_reason_for_a_technical_examination_leads_there_and_all_are_told()
    {
        Assert.Equal(RecognitionRoute.Streamlined, RouteChoosing.Choose(Filing, Trusted, Sample.Now).Route);
        Assert.Equal(RecognitionRoute.Automatic, RouteChoosing.Choose(WithoutDifferences, Trusted, Sample.Now).Route);
        Assert.Single(RouteChoosing.Choose(Filing, Trusted with { IsAccredited = false }, Sample.Now).Reasons);
        Assert.Single(RouteChoosing.Choose(Filing with { Arrangement = TheArrangement with { ConfidenceUntil = Sample.Now.AddDays(1) } }, Trusted, Sample.Now).Reasons);
        var all = RouteChoosing.Choose(Filing, new RouteFacts { IsContested = true, IsNewDomain = true, HasOpenIncident = true, HasSafetySignal = true }, Sample.Now);
        Assert.Equal((RecognitionRoute.Technical, 5), (all.Route, all.Reasons.Length));
        var onlyTechnical = WithoutDifferences with { Arrangement = TheArrangement with { Terms = Terms with { Routes = [Terms.Routes[2]] } } };
        Assert.Equal(RecognitionRoute.Technical, RouteChoosing.Choose(onlyTechnical, Trusted, Sample.Now).Route);
    }

    [Fact]
    public void Row_18_A_request_is_withdrawn_at_any_time_before_it_is_decided()
    {
        var withdraw = new WithdrawRequest { Actor = Provider, Now = Sample.Now };
        foreach (var status in Enum.GetValues<RequestStatus>().Where(status => status is > RequestStatus.Absent and < RequestStatus.Recognised))
        {
            var withdrawn = To(status).And(withdraw).State;
            Assert.Equal((RequestStatus.Withdrawn, true), (withdrawn.Status, withdrawn.IsOver));
        }

        To(RequestStatus.Refused).When(withdraw).ThenRefused(RejectionKind.WrongState, "wrong-state");
    }
}
