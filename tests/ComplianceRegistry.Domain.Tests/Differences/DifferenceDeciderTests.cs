using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Domain.Tests.Frameworks;
using static ComplianceRegistry.Domain.Tests.Differences.DifferenceLives;

namespace ComplianceRegistry.Domain.Tests.Differences;

public sealed class DifferenceDeciderTests
{
    [Fact]
    public void A_published_difference_is_the_jurisdictions_of_the_authority_and_runs_to_the_end_of_its_review_date_there()
    {
        var published = Given(Publish);
        Assert.Equal(("KR", Korean.Party, 1), (published.State.Jurisdiction, published.State.Authority, published.State.Wordings.Length));
        Assert.Equal(new DateTimeOffset(2028, 8, 9, 15, 0, 0, TimeSpan.Zero), published.DueOf(DifferenceClocks.Review));
        Assert.Equal(Korean.Party, published.State.Clocks.Find(DifferenceClocks.Review)!.Bearer);
    }

    [Theory]
    [InlineData("2026-08-09", "/reviewOn too-early")]
    [InlineData("2020-01-01", "/reviewOn too-early")]
    [InlineData("2029-08-10", "/reviewOn too-late")]
    [InlineData("9999-12-31", "/reviewOn too-late")]
    public void A_review_date_lies_after_today_and_at_most_three_years_ahead(string day, string fault)
    {
        var reviewOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        To(DifferenceStatus.Absent).When(Publish with { ReviewOn = reviewOn }).ThenFaults(fault);
        To(DifferenceStatus.UnderReview).When(Confirm with { Now = Sample.Now, ReviewOn = reviewOn }).ThenFaults(fault);
    }

    [Theory]
    [InlineData("2026-08-10")]
    [InlineData("2029-08-09")]
    public void The_first_and_the_last_day_that_a_review_date_may_be_are_taken(string day) =>
        Given(Publish with { ReviewOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) });

    [Fact]
    public void Every_fault_of_a_publication_is_listed()
    {
        var bad = Content with
        {
            Title = "Two\nlines",
            Text = " ",
            Justification = new string('x', DifferenceLimits.Justification + 1),
            Provision = "",
            SatisfiedBy = "\0",
            RequirementSet = "",
            Requirements = ["art-31-2", "art-31-2"],
            Classes = [],
            Scope = [Radiology, Radiology],
        };
        To(DifferenceStatus.Absent)
            .When(Publish with { Content = bad, ReviewOn = new DateOnly(2020, 1, 1), Faults = [new Fault("/requirementSet", "unknown-set", "There is none.")] })
            .ThenFaults(
                "/title one-line", "/text required", "/justification max-length", "/provision required", "/satisfiedBy control-character", "/requirementSet required",
                "/requirementSet unknown-set", "/requirements/1 repeated", "/classes required", "/scope/1 repeated", "/reviewOn too-early");
        To(DifferenceStatus.InForce).When(Amend with { Content = bad with { Classes = [CertificateClass.Product, CertificateClass.Product] } })
            .ThenFaults(
                "/title one-line", "/text required", "/justification max-length", "/provision required", "/satisfiedBy control-character", "/requirementSet required",
                "/requirements/1 repeated", "/classes/1 repeated", "/scope/1 repeated");
        To(DifferenceStatus.UnderReview).When(Confirm with { Justification = "", ReviewOn = new DateOnly(2020, 1, 1) }).ThenFaults("/justification required", "/reviewOn too-early");
        To(DifferenceStatus.InForce).When(Withdraw with { Reason = " " }).ThenFaults("/reason required");
        To(DifferenceStatus.UnderReview).When(Comment with { Text = new string('x', DifferenceLimits.Comment + 1) }).ThenFaults("/text max-length");
    }

    [Fact]
    public void Without_a_seat_the_fault_that_the_caller_found_is_told() => To(DifferenceStatus.Absent)
        .When(Publish with { Seat = null, Faults = [new Fault("", "unknown-jurisdiction", "KR is unknown.")] }).ThenFaults(" unknown-jurisdiction");

    [Fact]
    public void Sets_requirements_and_scope_codes_are_checked_against_what_there_is()
    {
        var scopes = Contracts.Read("scopes/scopes@2026-11.json");
        var known = Domain.Designations.ScopeVocabulary.Parse(scopes).OrThrow("scopes");
        Assert.Empty(DifferenceContentValidation.Against(RequirementData.Shipped, known, Content));
        Assert.Equal(
            ["/requirementSet unknown-set", "/scope/0 unknown-scope"],
            Faults(Content with { RequirementSet = "kr@1", Scope = ["nowhere"] }));
        Assert.Equal(["/requirements/1 unknown-requirement"], Faults(Content with { Requirements = ["art-31-2", "art-99"] }));

        IEnumerable<string> Faults(DifferenceContent content) =>
            DifferenceContentValidation.Against(RequirementData.Shipped, known, content).Select(fault => $"{fault.Pointer} {fault.Code}");
    }

    [Fact]
    public void An_amendment_that_says_the_same_changes_nothing() => To(DifferenceStatus.InForce).When(Amend with { Content = Content with { Scope = [Radiology] } }).Then();

    [Fact]
    public void A_difference_has_a_limited_number_of_wordings()
    {
        var scenario = Given(Publish);
        for (var wording = 2; wording <= DifferenceLimits.Wordings; wording++)
            scenario.And(Amend with { Content = Content with { Title = $"Wording {wording}" } });
        scenario.When(Amend).ThenFaults(" too-many-wordings");
    }

    [Fact]
    public void An_amendment_keeps_the_review_date()
    {
        var amended = Given(Publish, Amend);
        Assert.Equal(Given(Publish).DueOf(DifferenceClocks.Review), amended.DueOf(DifferenceClocks.Review));
    }

    [Fact]
    public void Comments_belong_to_one_review_and_are_limited()
    {
        var commented = Given(Publish, Open, Comment, Comment);
        Assert.Equal(["FR", "FR"], commented.State.Comments.Select(comment => comment.Jurisdiction));
        Assert.Equal(2, commented.Pass(DifferenceClocks.Review).State.Comments.Length);

        Assert.Equal(2, Given(Publish, Open, Comment, Comment, Confirm).State.Comments.Length);
        Assert.Empty(Given(Publish, Open, Comment, Confirm, Open).State.Comments);
        Assert.Empty(Given(Publish, Open, Comment, Confirm).Pass(DifferenceClocks.Review).State.Comments);

        var full = Given(Publish, Open);
        for (var count = 0; count < DifferenceLimits.CommentsOfOneParty; count++)
            full.And(Comment);
        full.When(Comment).ThenFaults(" too-many-comments-of-one");
        full.When(Comment with { Actor = Sample.AuthorityOf("DE") }).ThenAccepted();
    }

    [Fact]
    public void A_confirmation_sets_the_next_review_date_and_says_why()
    {
        var confirmed = Given(Publish, Open, Confirm);
        Assert.Equal(new DateTimeOffset(2029, 9, 1, 15, 0, 0, TimeSpan.Zero), confirmed.DueOf(DifferenceClocks.Review));
        Assert.Equal((Confirm.ReviewOn, "It is still needed."), (confirmed.State.ReviewOn, confirmed.State.Review!.Justification));
        Assert.Null(To(DifferenceStatus.ReviewDue).And(Confirm).State.Clocks.Find(DifferenceClocks.OverdueReview));
    }

    [Fact]
    public void An_overdue_review_leaves_ninety_days_and_then_the_difference_is_dormant()
    {
        var due = To(DifferenceStatus.ReviewDue);
        var end = due.DueOf(DifferenceClocks.OverdueReview);

        // Ninety days after Thursday 10 August 2028 end with Wednesday 8 November, in Seoul.
        Assert.Equal(new DateTimeOffset(2028, 11, 8, 15, 0, 0, TimeSpan.Zero), end);
        Assert.Equal(DifferenceStatus.ReviewDue, due.At(end.AddTicks(-1)).State.Status);
        Assert.Equal(DifferenceStatus.Dormant, due.At(end).State.Status);
        Assert.Empty(due.State.Clocks.All);
    }

    [Fact]
    public void A_registry_that_slept_for_years_finds_the_same_instants() => Assert.Equal<CountingPeriod>(
        To(DifferenceStatus.Dormant).State.Periods, Given(Publish).At(Sample.Now.AddYears(20)).State.Periods);

    [Fact]
    public void Acts_are_public_and_a_comment_is_the_commenters_jurisdictions()
    {
        var state = Given(Publish, Open, Comment).State;
        Assert.Equal((ActClass.Public, "KR"), Head(new DifferenceReviewOpened(null)));
        Assert.Equal((ActClass.Public, "FR"), Head(new DifferenceCommented(state.Comments[0], null)));
        Assert.Equal((ActClass.Public, "KR"), Head(new Domain.Time.ClocksMoved(Domain.Time.ClockMoves.None, new Basis("OUT", 1))));

        (ActClass, string?) Head(IEvent @event) => (DifferenceDecider.Head(state, @event).Class, DifferenceDecider.Head(state, @event).Jurisdiction);
    }
}
