using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Tests.Frameworks.Editions;

/// <summary>Walks every pair of state and trigger, and what time, hashes and actors do to an edition.</summary>
public sealed class EditionWorkflowTests
{
    private static readonly Dictionary<(EditionStatus From, EditionTrigger Trigger), EditionStatus> Table = new()
    {
        [(EditionStatus.Absent, EditionTrigger.Found)] = EditionStatus.InForce,
        [(EditionStatus.Absent, EditionTrigger.Draft)] = EditionStatus.Draft,
        [(EditionStatus.Draft, EditionTrigger.Draft)] = EditionStatus.Draft,
        [(EditionStatus.Draft, EditionTrigger.OpenConsultation)] = EditionStatus.Consultation,
        [(EditionStatus.Consultation, EditionTrigger.Draft)] = EditionStatus.Draft,
        [(EditionStatus.Consultation, EditionTrigger.Comment)] = EditionStatus.Consultation,
        [(EditionStatus.Consultation, EditionTrigger.CloseConsultation)] = EditionStatus.Consulted,
        [(EditionStatus.Consulted, EditionTrigger.Draft)] = EditionStatus.Draft,
        [(EditionStatus.Consulted, EditionTrigger.Adopt)] = EditionStatus.Adopted,
        [(EditionStatus.Adopted, EditionTrigger.EnterIntoForce)] = EditionStatus.InForce,
        [(EditionStatus.InForce, EditionTrigger.Supersede)] = EditionStatus.Superseded,
        [(EditionStatus.Superseded, EditionTrigger.Retire)] = EditionStatus.Retired,
    };

    private static readonly EditionTrigger[] OfTime = [EditionTrigger.CloseConsultation, EditionTrigger.EnterIntoForce, EditionTrigger.Retire];

    public static TheoryData<EditionStatus, EditionTrigger> Pairs()
    {
        var pairs = new TheoryData<EditionStatus, EditionTrigger>();
        foreach (var (status, trigger) in from one in Enum.GetValues<EditionStatus>() from other in Enum.GetValues<EditionTrigger>() select (one, other))
        {
            pairs.Add(status, trigger);
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(EditionStatus from, EditionTrigger trigger)
    {
        var scenario = EditionLives.To(from);
        Assert.Equal(from, scenario.State.Status);
        var machine = EditionWorkflow.Machine(scenario.State, OfTime.Contains(trigger) ? Sample.Registry : EditionLives.Command(trigger).Actor);
        var known = Table.TryGetValue((from, trigger), out var to);

        Assert.Equal(known, machine.CanFire(trigger));
        if (OfTime.Contains(trigger))
        {
            var after = EditionDecider.Due(scenario.State, Sample.Now.AddYears(5), Rules.Book).Aggregate(scenario.State, EditionDecider.Evolve);
            Assert.True(!known || after.Status == to);
        }
        else if (known)
        {
            Assert.Equal(to, scenario.When(EditionLives.Command(trigger)).ThenAccepted().Status);
        }
        else
        {
            scenario.When(EditionLives.Command(trigger)).ThenRefused(RejectionKind.WrongState, "wrong-state");
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Who_is_not_verified_changes_nothing_in_any_state(EditionStatus from, EditionTrigger trigger)
    {
        if (!OfTime.Contains(trigger) && trigger != EditionTrigger.Found)
        {
            var command = EditionLives.Command(trigger);
            Assert.Empty(EditionLives.To(from).When(command with { Actor = command.Actor with { Status = PartyStatus.Suspended } }).Decision.Events);
        }
    }

    [Theory]
    [InlineData(EditionStatus.Draft, EditionTrigger.OpenConsultation, EditionWorkflow.Secretariat)]
    [InlineData(EditionStatus.Consulted, EditionTrigger.Adopt, EditionWorkflow.Authority)]
    [InlineData(EditionStatus.InForce, EditionTrigger.Supersede, EditionWorkflow.Secretariat)]
    public void A_provider_only_comments(EditionStatus from, EditionTrigger trigger, string code) => EditionLives.To(from)
        .When(EditionLives.Command(trigger) with { Actor = Sample.Acting(Sample.Provider, "DE", PartyRole.Provider) }).ThenRefused(RejectionKind.NotAllowed, code);

    [Fact]
    public void An_edition_with_which_the_registry_begins_is_in_force_by_the_foundation_only_and_is_superseded_like_any_other()
    {
        var founded = EditionLives.To(EditionStatus.Absent).When(EditionLives.Command(EditionTrigger.Found)).ThenAccepted();
        Assert.Equal((EditionStatus.InForce, Sample.Now, EditionLives.Reference), (founded.Status, founded.InForceFrom!.Value, founded.Reference));
        Assert.Equal(EditionStatus.Superseded, EditionLives.To(EditionStatus.InForce).When(EditionLives.Command(EditionTrigger.Supersede)).ThenAccepted().Status);
        EditionLives.To(EditionStatus.Absent).When(EditionLives.Command(EditionTrigger.Found) with { Actor = Sample.TheSecretariat })
            .ThenRefused(RejectionKind.NotAllowed, EditionWorkflow.Foundation);
    }

    [Fact]
    public void Who_drafted_an_edition_does_not_adopt_it() => EditionLives.To(EditionStatus.Consulted)
        .When(EditionLives.Command(EditionTrigger.Adopt) with { Actor = Sample.Acting(Sample.Secretariat, "DE", PartyRole.CompetentAuthority, PartyRole.Secretariat) })
        .ThenRefused(RejectionKind.NotAllowed, EditionWorkflow.Authority);

    [Fact]
    public void What_is_adopted_is_what_was_consulted_on() => EditionLives.To(EditionStatus.Consulted)
        .When((AdoptEdition)EditionLives.Command(EditionTrigger.Adopt) with { ContentHash = EditionLives.OtherHash }).ThenFaults("/contentHash content-changed");

    [Fact]
    public void Changed_content_ends_the_consultation_and_its_comments()
    {
        var state = EditionLives.To(EditionStatus.Consultation).When(EditionLives.Command(EditionTrigger.Comment)).When(EditionLives.Command(EditionTrigger.Draft)).ThenAccepted();

        Assert.Equal((EditionStatus.Draft, EditionLives.OtherHash), (state.Status, state.ContentHash));
        Assert.Empty(state.Comments);
        Assert.Empty(state.Clocks.All);
    }

    [Fact]
    public void To_draft_the_same_content_again_changes_nothing() => EditionLives.To(EditionStatus.Draft)
        .When((DraftEdition)EditionLives.Command(EditionTrigger.Draft) with { ContentHash = Sample.Hash }).Then();

    [Fact]
    public void A_case_belongs_to_one_edition() => EditionLives.To(EditionStatus.Absent)
        .When((DraftEdition)EditionLives.Command(EditionTrigger.Draft) with { Reference = "common@2027-11" }).ThenFaults("/reference other-edition");

    [Fact]
    public void A_consultation_lasts_ninety_days_and_closes_by_itself()
    {
        var state = EditionLives.To(EditionStatus.Draft).When(EditionLives.Command(EditionTrigger.OpenConsultation)).ThenAccepted();
        var due = state.Clocks.Find("consultation")!.Due!.Value;

        // 9 August and 90 days is 7 November 2026, a Saturday: the period ends with Monday.
        Assert.Equal(new DateTimeOffset(2026, 11, 9, 23, 0, 0, TimeSpan.Zero), due);
        Assert.Empty(EditionDecider.Due(state, due.AddMilliseconds(-1), Rules.Book));
        Assert.Equal(due, Assert.IsType<ConsultationClosed>(Assert.Single(EditionDecider.Due(state, due, Rules.Book))).Effective);
    }

    [Theory]
    [InlineData(null, "2026-08-29T22:00:00Z")]
    [InlineData("2027-01-01", "2026-12-31T23:00:00Z")]
    public void An_adopted_edition_enters_into_force_when_its_day_begins_where_it_was_adopted(string? day, string due)
    {
        var adopt = (AdoptEdition)EditionLives.Command(EditionTrigger.Adopt) with { InForceOn = day is null ? null : DateOnly.Parse(day, null) };

        var state = EditionLives.To(EditionStatus.Consulted).When(adopt).ThenAccepted();

        Assert.Equal(DateTimeOffset.Parse(due, null), state.Clocks.Find("entry-into-force")!.Due);
    }

    [Theory]
    [InlineData("2026-08-29", "/inForceOn too-early")]
    [InlineData("2046-01-01", "/inForceOn too-late")]
    public void The_day_is_neither_too_early_nor_too_far_away(string day, string fault) => EditionLives.To(EditionStatus.Consulted)
        .When((AdoptEdition)EditionLives.Command(EditionTrigger.Adopt) with { InForceOn = DateOnly.Parse(day, null) }).ThenFaults(fault);

    [Theory]
    [InlineData("common@2027-11", EditionStatus.Adopted, "/successor not-in-force")]
    [InlineData("common@2026-01", EditionStatus.InForce, "/successor no-later-edition")]
    [InlineData("oecd@2027-11", EditionStatus.InForce, "/successor no-later-edition")]
    public void Only_a_later_edition_in_force_takes_the_place_of_another(string successor, EditionStatus status, string fault) => EditionLives.To(EditionStatus.InForce)
        .When((SupersedeEdition)EditionLives.Command(EditionTrigger.Supersede) with { Successor = successor, SuccessorStatus = status }).ThenFaults(fault);

    [Fact]
    public void A_party_comments_a_few_times_and_with_words()
    {
        var scenario = EditionLives.To(EditionStatus.Consultation);
        var comment = (CommentOnEdition)EditionLives.Command(EditionTrigger.Comment);
        scenario.When(comment with { Text = " " }).ThenFaults("/text required");
        for (var count = 0; count < EditionLimits.CommentsOfOneParty; count++)
        {
            scenario.When(comment).ThenAccepted();
        }

        scenario.When(comment).ThenFaults(" too-many-comments-of-one");
    }

    [Fact]
    public void Certificates_are_issued_against_editions_in_force_and_in_transition() => Assert.Equal(
        [EditionStatus.InForce, EditionStatus.Superseded], Enum.GetValues<EditionStatus>().Where(status => EditionLives.To(status).State.Standing(1).IsUsable));

    [Fact]
    public void Actions_are_those_of_the_moment_and_of_the_actor()
    {
        var consultation = EditionLives.To(EditionStatus.Consultation).State;

        Assert.Equal<string>(["draft", "comment"], EditionWorkflow.ActionsFor(consultation, Sample.TheSecretariat));
        Assert.Equal<string>(["comment"], EditionWorkflow.ActionsFor(consultation, Sample.AuthorityOf("DE")));
        Assert.Equal<string>(["adopt"], EditionWorkflow.ActionsFor(EditionLives.To(EditionStatus.Consulted).State, Sample.AuthorityOf("FR")));
        Assert.Empty(EditionWorkflow.ActionsFor(consultation, null));
    }
}
