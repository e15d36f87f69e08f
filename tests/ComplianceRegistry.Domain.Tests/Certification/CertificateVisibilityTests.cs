using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Parties;
using static ComplianceRegistry.Domain.Tests.Certification.CertificateLives;

namespace ComplianceRegistry.Domain.Tests.Certification;

public sealed class CertificateVisibilityTests
{
    private static readonly CertificateStatus[] Ended = [CertificateStatus.Refused, CertificateStatus.Withdrawn, CertificateStatus.Expired, CertificateStatus.Cancelled];

    [Fact]
    public void A_certificate_of_the_non_public_section_is_read_by_its_bodies_holder_authority_and_the_secretariat()
    {
        var hidden = InForce.And(Accept).State with { IsNonPublic = true };
        Actor[] concerned = [Assessor, Accepting, Holder, Authority, Sample.TheSecretariat];
        Actor[] strangers = [Sample.AuthorityOf("KR"), Sample.Acting(Sample.Deployer, "DE", PartyRole.ConformityAssessmentBody)];

        Assert.All(concerned, actor => Assert.True(CertificateVisibility.MayRead(hidden, actor)));
        Assert.All(concerned, actor => Assert.False(CertificateVisibility.MayRead(hidden, actor with { Status = PartyStatus.Suspended })));
        Assert.All(strangers, actor => Assert.False(CertificateVisibility.MayRead(hidden, actor)));
        Assert.False(CertificateVisibility.MayRead(hidden, null));
        Assert.True(CertificateVisibility.MayRead(InForce.State, null));
    }

    [Fact]
    public void A_body_decides_while_its_own_proposal_waits_and_no_longer()
    {
        Assert.True(CertificateVisibility.Decides(To(CertificateStatus.Draft).State, Decider));
        Assert.True(CertificateVisibility.Decides(InForce.And(Propose(ProposalKind.Renewal)).State, Decider));
        Assert.True(CertificateVisibility.Decides(To(CertificateStatus.UnderTransfer).And(Propose(ProposalKind.Transfer)).State, Accepting));
        Assert.False(CertificateVisibility.Decides(InForce.State, Decider));
        Assert.All(Ended, status => Assert.False(CertificateVisibility.Decides(To(status).State, Decider)));
    }

    [Fact]
    public void Nobody_but_that_verified_body_decides()
    {
        var draft = To(CertificateStatus.Draft).State;
        Actor?[] others = [null, Accepting, Holder, Authority, Decider with { Status = PartyStatus.Suspended }, Sample.Acting(Body, "DE", PartyRole.Provider)];
        Assert.All(others, actor => Assert.False(CertificateVisibility.Decides(draft, actor)));
    }

    [Fact]
    public void Refusals_suspensions_and_withdrawals_are_shared_restrictions_and_what_was_overturned_are_not()
    {
        var state = InForce.And(Restrict).And(Suspend).And(Withdraw).State;
        Assert.Equal(
            [new EarlierDecision(Id, AdverseKind.Suspension, Body, Sample.Now, new Basis(Id, 7)), new EarlierDecision(Id, AdverseKind.Withdrawal, Body, Sample.Now, new Basis(Id, 7))],
            state.SharedDecisions(7).AsEnumerable());
        Assert.Equal(AdverseKind.Refusal, Assert.Single(To(CertificateStatus.Refused).State.SharedDecisions(2)).Kind);
        Assert.Empty(To(CertificateStatus.Refused).And(Appeal).And(Overturn).State.SharedDecisions(4));
    }

    [Fact]
    public void What_an_authority_decided_is_told_of_the_body_that_answers_for_the_certificate()
    {
        var state = InForce.And(Withdraw with { Actor = Authority }).State;
        Assert.Equal(Body, Assert.Single(state.SharedDecisions(3)).Body);
    }
}
