using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;
using static ComplianceRegistry.Domain.Tests.Arrangements.ArrangementLives;

namespace ComplianceRegistry.Domain.Tests.Arrangements;

/// <summary>How an arrangement is drafted, negotiated and signed.</summary>
public sealed class NegotiationTests
{
    [Fact]
    public void An_authority_drafts_what_its_own_jurisdiction_would_sign()
    {
        Assert.Equal(("EU", ArrangementStatus.Draft), Given(Draft).State is var state ? (state.Jurisdiction, state.Status) : default);
        Given().When(Draft with { Actor = Swiss }).ThenFaults("/terms/signatories not-a-signatory");
        Given().When(Draft with { Actor = Sample.TheSecretariat }).ThenRefused(RejectionKind.NotAllowed, "verified-competent-authority");
        Given().When(Draft with { Actor = Union with { Status = PartyStatus.Applied } }).ThenRefused(RejectionKind.NotAllowed, "verified-competent-authority");
    }

    [Fact]
    public void Every_fault_of_the_terms_is_listed() => Given().When(Draft with
    {
        Title = " ",
        TermsHash = "none",
        Faults = [new Fault("/terms/scope/0", "unknown-scope", "Unknown.")],
        Terms = new ArrangementTerms
        {
            Signatories =
            [
                new SignatoryTerms("EU", [SignatoryRole.CertificateConsuming, SignatoryRole.CertificateConsuming], null),
                new SignatoryTerms("EU", [], " "),
                new SignatoryTerms("korea", [SignatoryRole.CertificateConsuming], null),
            ],
            Scope = ["Not A Code"],
            Routes = [new RouteTerms(RecognitionRoute.Automatic, new Period(0, TimeUnit.CalendarDay)), new RouteTerms(RecognitionRoute.Automatic, new Period(20, TimeUnit.Month))],
            Notice = new Period(3, TimeUnit.Hour),
            RunOn = new Period(11, TimeUnit.Year),
            EffectiveOn = new DateOnly(2026, 8, 8),
        },
    }).ThenFaults(
        "/title required",
        "/termsHash pattern",
        "/terms/signatories role-missing",
        "/terms/signatories/0/roles/1 repeated",
        "/terms/signatories/1/jurisdiction repeated",
        "/terms/signatories/1/roles required",
        "/terms/signatories/1/tacitApprovalBar blank",
        "/terms/signatories/2/jurisdiction pattern",
        "/terms/classes required",
        "/terms/scope/0 unknown-scope",
        "/terms/scope/0 pattern",
        "/terms/requirementSets required",
        "/terms/routes technical-missing",
        "/terms/routes/0/window/amount range",
        "/terms/routes/1/route repeated",
        "/terms/routes/1/window/amount range",
        "/terms/notice/unit too-short-a-unit",
        "/terms/runOn/amount range",
        "/terms/effectiveOn in-the-past");

    [Fact]
    public void An_arrangement_has_somebody_whose_certificates_are_recognised_and_somebody_who_recognises_them()
    {
        Given().When(Draft with { Terms = Terms with { Signatories = [Terms.Signatories[0]] } }).ThenFaults("/terms/signatories too-few");
        Given().When(Draft with { Terms = Terms with { Signatories = [Singapore, Singapore with { Jurisdiction = "EU" }] } }).ThenFaults("/terms/signatories role-missing");
        Given().When(Draft with { Terms = Terms with { EffectiveOn = new DateOnly(2036, 8, 10) } }).ThenFaults("/terms/effectiveOn too-late");
    }

    [Fact]
    public void Only_the_jurisdiction_that_drafted_works_on_the_draft_and_every_signatory_on_what_is_negotiated()
    {
        To(ArrangementStatus.Draft).When(Propose).ThenRefused(RejectionKind.NotAllowed, "authority-of-the-jurisdiction-that-drafted");
        To(ArrangementStatus.Negotiating).When(Propose with { Actor = Swiss }).ThenRefused(RejectionKind.NotAllowed, "authority-of-a-signatory");
        Assert.Equal(OtherHash, To(ArrangementStatus.Negotiating).And(Propose).State.TermsHash);
        To(ArrangementStatus.Negotiating).When(Propose with { Terms = Bilateral, Actor = Singaporean }).ThenFaults("/terms/signatories not-a-signatory");
    }

    [Fact]
    public void Changed_terms_void_the_signatures_and_the_same_terms_leave_them()
    {
        var signed = To(ArrangementStatus.Negotiating).And(Sign(Union));
        Assert.Empty(signed.When(Propose with { TermsHash = FirstHash, Terms = Terms }).Decision.Events);
        Assert.Single(signed.State.Signatures);
        Assert.Empty(signed.And(Propose).State.Signatures);
        signed.When(Sign(Union)).ThenFaults("/termsHash other-terms");
    }

    [Fact]
    public void Each_signatory_signs_once_and_exactly_these_terms()
    {
        var negotiated = To(ArrangementStatus.Negotiating);
        negotiated.When(Sign(Korean) with { TermsHash = OtherHash }).ThenFaults("/termsHash other-terms");
        negotiated.And(Sign(Korean)).When(Sign(Korean)).ThenRefused(RejectionKind.WrongState, "signed-already");
        negotiated.When(Sign(Sample.AuthorityOf("DE"))).ThenRefused(RejectionKind.NotAllowed, "authority-of-a-signatory-before-others");
        var signature = Assert.Single(negotiated.State.Signatures);
        Assert.Equal(("KR", Korean.Party, FirstHash, Sample.Now), (signature.Jurisdiction, signature.Authority, signature.TermsHash, signature.At));
    }

    [Fact]
    public void It_enters_into_force_a_whole_day_after_the_last_signature_and_not_before()
    {
        var signed = Signed;
        var due = signed.DueOf(ArrangementClocks.EntryIntoForce);

        // Signed on Sunday 9 August 2026 in Brussels; Monday passes.
        Assert.Equal(new DateTimeOffset(2026, 8, 10, 22, 0, 0, TimeSpan.Zero), due);
        Assert.Equal(ArrangementStatus.Signed, signed.At(due.AddMilliseconds(-1)).State.Status);
        Assert.False(signed.State.Standing(6)!.Binds("EU", SignatoryRole.CertificateConsuming));
        var inForce = signed.At(due.AddDays(9)).State;
        Assert.Equal((ArrangementStatus.InForce, due, due), (inForce.Status, inForce.InForceFrom, inForce.Since));
        Assert.True(inForce.Standing(7)!.Binds("EU", SignatoryRole.CertificateConsuming));
        Assert.False(inForce.Standing(7)!.Binds("SG", SignatoryRole.CertificateAuthorising));
        Assert.Empty(inForce.Clocks.All);
    }

    [Fact]
    public void The_terms_set_a_later_day_and_a_day_that_the_signatures_missed_is_replaced_by_the_earliest()
    {
        var october = Draft with { Terms = Terms with { EffectiveOn = new DateOnly(2026, 10, 1) } };
        Assert.Equal(
            new DateTimeOffset(2026, 9, 30, 22, 0, 0, TimeSpan.Zero), Given(october, Open, Sign(Union), Sign(Korean), Sign(Singaporean)).DueOf(ArrangementClocks.EntryIntoForce));
        var late = new DateTimeOffset(2026, 10, 5, 8, 0, 0, TimeSpan.Zero);
        Assert.Equal(
            new DateTimeOffset(2026, 10, 6, 22, 0, 0, TimeSpan.Zero),
            Given(october, Open, Sign(Union), Sign(Korean), Sign(Singaporean) with { Now = late }).DueOf(ArrangementClocks.EntryIntoForce));
    }

    [Fact]
    public void Confidence_is_built_for_the_time_that_the_terms_set()
    {
        var inForce = InForce.State;
        Assert.Equal(new DateTimeOffset(2027, 2, 11, 23, 0, 0, TimeSpan.Zero), inForce.ConfidenceUntil);
        Assert.Null(Given(Draft with { Terms = Terms with { ConfidenceBuilding = null } }, Open, Sign(Union), Sign(Korean), Sign(Singaporean)).Pass(ArrangementClocks.EntryIntoForce).State.ConfidenceUntil);
    }

    [Fact]
    public void A_draft_lapses_when_nobody_works_on_it_and_a_negotiation_when_nobody_changes_or_signs_the_terms()
    {
        var draft = To(ArrangementStatus.Draft);
        Assert.Equal(new DateTimeOffset(2027, 2, 5, 23, 0, 0, TimeSpan.Zero), draft.DueOf(ArrangementClocks.Progress));
        var negotiated = draft.And(Open with { Now = Sample.Now.AddDays(100) });
        Assert.Equal(new DateTimeOffset(2027, 11, 17, 23, 0, 0, TimeSpan.Zero), negotiated.DueOf(ArrangementClocks.Progress));
        negotiated.And(Sign(Korean) with { Now = Sample.Now.AddDays(400) });
        var due = negotiated.DueOf(ArrangementClocks.Progress);
        Assert.Equal(new DateTimeOffset(2028, 9, 13, 22, 0, 0, TimeSpan.Zero), due);
        Assert.Equal(ArrangementStatus.Negotiating, negotiated.At(due.AddTicks(-1)).State.Status);
        var lapsed = negotiated.At(due).State;
        Assert.Equal((ArrangementStatus.Terminated, ArrangementEnd.Lapsed, due), (lapsed.Status, lapsed.End, lapsed.Since));
    }
}
