using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Domain.Tests.Frameworks;
using static ComplianceRegistry.Domain.Tests.Certification.CertificateLives;

namespace ComplianceRegistry.Domain.Tests.Certification;

/// <summary>What a body may certify, and what it has to have seen before.</summary>
public sealed class CertificateDeciderTests
{
    private static readonly EarlierDecision Refusal = new(Sample.Id("CRT", "refused"), AdverseKind.Refusal, OtherBody, Sample.Now, new Basis(Sample.Id("CRT", "refused"), 2));

    [Fact]
    public void A_certificate_has_the_bodys_number_and_the_characters_of_its_id()
    {
        var state = InForce.State;
        Assert.Equal("0001-" + Id[4..18].Replace("-", "", StringComparison.Ordinal), state.Number);
        Assert.True(CertificateNumber.TryParse(state.Number!.ToLowerInvariant(), out var id));
        Assert.Equal(Id, id.ToString());
        Assert.False(CertificateNumber.TryParse("0001-7K2M9QXD4WT!", out _));
    }

    [Fact]
    public void An_assessor_cannot_decide_and_neither_can_who_revised()
    {
        Given(Drafting).When(Issue with { Actor = Assessor }).ThenRefused(RejectionKind.NotAllowed, "four-eyes");
        Given(Drafting).When(Refuse with { Actor = Assessor }).ThenRefused(RejectionKind.NotAllowed, "four-eyes");
        Given(Drafting, Revise with { Actor = Decider }).When(Issue).ThenRefused(RejectionKind.NotAllowed, "four-eyes");
    }

    [Fact]
    public void A_scope_outside_the_designation_is_refused_when_drafted_and_when_issued()
    {
        Given().When(Drafting with { Designation = Designated with { Scope = [Biometrics] } }).ThenFaults("/scope/1 outside-designation");
        Given(Drafting).When(Issue with { Designation = Lost }).ThenFaults("/scope/0 outside-designation", "/scope/1 outside-designation");
        Given(Drafting).When(Issue with { Designation = OtherDesignation }).ThenFaults("/designation designation-of-another");
    }

    [Fact]
    public void Another_hash_than_a_releases_is_refused_and_so_is_one_that_was_modified_since()
    {
        Given().When(Drafting with { Content = Content with { VersionHash = NextHash } }).ThenFaults("/versionHash unknown-version");
        Given(Drafting).When(Issue with { System = Modified }).ThenFaults("/versionHash superseded-version");
    }

    [Fact]
    public void A_body_does_not_certify_its_own_system() =>
        Given().When(Drafting with { System = Registered with { Provider = Body } }).ThenFaults("/system own-system");

    [Fact]
    public void Every_assessment_that_is_needed_is_approved_for_the_very_release()
    {
        Refused("/requirements assessment-not-approved", "/requirements missing-assessment", Audited with { Status = AssessmentStatus.Reviewed });
        Refused("/requirements assessment-not-approved", "/requirements missing-assessment", Audited with { VersionHash = NextHash });
        Refused("/requirements assessment-changed", "/requirements missing-assessment", Audited with { ContentHash = NextHash });
        Given(Drafting).When(Issue with { Assessments = [] }).ThenFaults("/requirements missing-assessment", "/requirements unknown-assessment");
        Given(Drafting).When(Issue with { Needed = null }).ThenFaults("/class no-rule");

        static void Refused(string one, string other, AssessmentStanding standing) => Given(Drafting).When(Issue with { Assessments = [standing] }).ThenFaults(one, other);
    }

    [Fact]
    public void Every_requirement_that_applies_to_the_class_has_a_result()
    {
        var needed = Needed with { Requirements = [.. Needed.Requirements, "CR-HUM-1", "CR-DAT-2"] };
        Given(Drafting).When(Issue with { Needed = needed }).ThenFaults("/requirements requirement-not-judged", "/requirements requirement-not-judged");
        var bare = Content with { Requirements = Content.Requirements.SetItem(1, new RequirementResult("CR-GOV-2", RequirementOutcome.NotApplicable, [])) };
        Given().When(Drafting with { Content = bare }).ThenFaults("/requirements/1/proofs required");
    }

    [Theory]
    [InlineData(EditionStatus.Adopted, false)]
    [InlineData(EditionStatus.InForce, true)]
    [InlineData(EditionStatus.Superseded, true)]
    [InlineData(EditionStatus.Retired, false)]
    public void Nothing_is_certified_against_an_edition_that_is_not_in_force(EditionStatus status, bool usable)
    {
        var decision = Given(Drafting).When(Issue with { Edition = Edition with { Status = status } });
        if (usable)
            Assert.Equal(CertificateStatus.Active, decision.ThenAccepted().Status);
        else
            decision.ThenFaults("/requirementSet edition-not-in-force");
    }

    [Fact]
    public void An_edition_without_a_case_or_another_edition_is_none_to_certify_against()
    {
        Given(Drafting).When(Issue with { Edition = null }).ThenFaults("/requirementSet edition-not-in-force");
        Given(Drafting).When(Issue with { Edition = Edition with { Reference = "common@2027-11" } }).ThenFaults("/requirementSet edition-not-in-force");
    }

    [Fact]
    public void Open_findings_requirements_not_met_and_requirements_not_shown_stand_in_the_way_and_all_are_told()
    {
        var unmet = Content with { Requirements = Content.Requirements.SetItem(1, new RequirementResult("CR-GOV-2", RequirementOutcome.NotMet, [])) };
        Given(Drafting with { Content = unmet })
            .When(Issue with { Assessments = [Audited with { OpenFindings = ["F-1"], RequirementsMet = [] }] })
            .ThenFaults("/requirements open-finding", "/requirements not-shown", "/requirements/1 requirement-not-met");
    }

    [Fact]
    public void Nobody_certifies_without_having_seen_what_other_bodies_decided()
    {
        Given(Drafting).When(Issue with { Known = [Refusal] }).ThenFaults("/acknowledged earlier-decision");
        Given(Drafting).When(Issue with { Acknowledged = [Refusal.Certificate] }).ThenFaults("/acknowledged/0 no-such-decision");
        var issued = Given(Drafting).When(Issue with { Known = [Refusal], Acknowledged = [Refusal.Certificate] });
        Assert.Equal<string>([Refusal.Certificate], Assert.IsType<CertificateIssued>(issued.Decision.Events[0]).Acknowledged);
    }

    [Fact]
    public void What_the_body_itself_decided_earlier_need_not_be_acknowledged() =>
        Given(Drafting).When(Issue with { Known = [Refusal with { Body = Body }] }).ThenAccepted();

    [Fact]
    public void A_last_day_may_be_earlier_than_the_longest_of_the_class_and_no_later()
    {
        Ends(new DateOnly(2027, 3, 1), new DateTimeOffset(2027, 3, 1, 23, 0, 0, TimeSpan.Zero));
        Ends(new DateOnly(2030, 8, 9), new DateTimeOffset(2030, 8, 9, 22, 0, 0, TimeSpan.Zero));
        Given(Drafting with { Content = Content with { LastDay = new DateOnly(2030, 8, 10) } }).When(Issue).ThenFaults("/lastDay beyond-the-longest-time");
        Given(Drafting with { Content = Content with { LastDay = new DateOnly(2026, 8, 9) } }).When(Issue).ThenFaults("/lastDay beyond-the-longest-time");
        Given(Drafting with { Content = Content with { LastDay = new DateOnly(2031, 8, 9), Class = CertificateClass.Product } }).When(Issue).ThenAccepted();

        static void Ends(DateOnly lastDay, DateTimeOffset end) =>
            Assert.Equal(end, Given(Drafting with { Content = Content with { LastDay = lastDay } }, Issue).State.Expires);
    }

    [Fact]
    public void A_supplement_lives_as_long_as_its_certificate_and_ends_a_restriction_to_older_releases()
    {
        var restricted = InForce.And(Modify);
        var until = restricted.State.Expires;
        Assert.Equal(CertificateStatus.Restricted, restricted.State.Status);
        var assessed = Audited with { VersionHash = NextHash };
        var state = restricted
            .And(Propose(ProposalKind.Supplement) with { System = Modified, Content = Content with { VersionHash = NextHash } })
            .And(Approve(ProposalKind.Supplement) with { System = Modified, Assessments = [assessed] }).State;
        Assert.Equal((CertificateStatus.Active, until), (state.Status, state.Expires));
        Assert.Equal<string>([Sample.Hash, NextHash], state.Standing(9).VersionHashes);
    }

    [Fact]
    public void A_supplement_is_assessed_against_the_edition_of_its_certificate_and_adds_something() =>
        InForce.When(Propose(ProposalKind.Supplement) with { Content = Content with { RequirementSet = new RequirementSetPin("common", "2027-11", NextHash) } })
            .ThenFaults("/requirementSet another-edition", "/scope no-extension");

    [Fact]
    public void A_renewal_begins_a_new_period()
    {
        var later = Sample.Now.AddYears(1);
        var state = InForce.And(Propose(ProposalKind.Renewal) with { Now = later }).And(Approve(ProposalKind.Renewal) with { Now = later }).State;
        Assert.Equal((later, new DateTimeOffset(2031, 8, 9, 22, 0, 0, TimeSpan.Zero)), (state.ValidFrom, state.Expires));
    }

    [Fact]
    public void Acts_about_a_system_of_the_non_public_section_are_sealed()
    {
        var scenario = Given(Drafting with { System = Registered with { IsNonPublic = true } }).When(Issue);
        Assert.Equal(ActClass.Sealed, CertificateDecider.Head(scenario.State, scenario.Decision.Events[0]).Class);
        Assert.Equal(ActClass.Public, CertificateDecider.Head(InForce.State, new CertificateCancelled { Effective = Sample.Now }).Class);
    }

    [Fact]
    public void What_is_recorded_of_the_past_holds_since_the_sources_date_and_nothing_runs()
    {
        var state = Given(Historic).State;
        Assert.Equal((CertificateStatus.Active, Historic.Effective, null), (state.Status, state.Since, state.Expires));
        Assert.Empty(state.Clocks.All);
        Assert.True(state.Standing(1).IsInForce(Sample.Now.AddYears(50)));
        Given(Historic).When(Historic).Then();
        Assert.Equal(CertificateStatus.Expired, Given(Historic with { Content = Historic.Content with { LastDay = new DateOnly(2020, 1, 1) } }).State.Status);
        var runs = Given(Historic with { Content = Historic.Content with { LastDay = new DateOnly(2027, 1, 1) } });
        Assert.Equal(CertificateStatus.Expired, runs.Pass(CertificateClocks.Validity).State.Status);
    }

    [Fact]
    public void Nobody_records_what_lies_in_the_future_or_elsewhere()
    {
        Given().When(Historic with { Effective = Sample.Now.AddDays(1) }).ThenFaults("/effective in-the-future");
        Given().When(Historic with { Designation = OtherDesignation }).ThenFaults("/designation not-competent");
        Given().When(Historic with { Actor = Assessor }).ThenRefused(RejectionKind.NotAllowed, CertificateGuards.RegisterKeeper);
    }

    [Fact]
    public void The_rules_on_needed_assessments_are_read_and_faults_in_them_are_told()
    {
        var rules = NeededAssessmentsRules.Parse(Contracts.Read("certification/needed-assessments@2026-11.json")).OrThrow("needed");
        var common = RequirementData.Shipped.Newest("common")!;
        var needed = rules.For(CertificateClass.HighRisk, common)!;
        Assert.Equal("high-risk@2026-11", needed.Rule);
        Assert.Equal(common.ApplicableTo("high").Select(requirement => requirement.Id), needed.Requirements);
        Assert.NotEqual(common.Requirements.Length, needed.Requirements.Length);
        Assert.Equal(RequirementData.Shipped.Newest("eu-ai-act")!.Requirements.Length, rules.For(CertificateClass.Product, RequirementData.Shipped.Newest("eu-ai-act")!)!.Requirements.Length);
        Assert.Null(rules.For(CertificateClass.HighRisk, RequirementData.Shipped.Newest("nist-ai-rmf")!));
        Assert.Empty(rules.Against(RequirementData.Shipped));
        var wrong = NeededAssessmentsRules.Parse("""
            {"version":"1","rules":[
                {"id":"a","class":"product","requirementSet":"common","assessments":[],"provision":"x"},
                {"id":"b","class":"product","requirementSet":"eu-ai-act","requirementsOf":"high","assessments":[],"provision":"x"},
                {"id":"c","class":"product","requirementSet":"guess","assessments":[],"provision":"x"}]}
            """).OrThrow("wrong");
        Assert.Equal(
            ["/rules/0/requirementsOf unknown-class", "/rules/1/requirementsOf unknown-class", "/rules/2/requirementSet unknown-set"],
            wrong.Against(RequirementData.Shipped).Select(fault => $"{fault.Pointer} {fault.Code}"));
        Schemas.Fits(Contracts.Read("certification/needed-assessments@2026-11.json"), Contracts.Read("certification/needed-assessments.schema.json"));
        var faulty = NeededAssessmentsRules.Parse("""{"version":"1","rules":[{"id":"a","class":"product","requirementSet":"common","assessments":["guess"],"provision":"x"}]}""");
        Assert.Equal("unknown-kind", Assert.Single(faulty.Faults).Code);
    }
}
