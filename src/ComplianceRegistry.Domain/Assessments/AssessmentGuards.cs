using System.Collections.Frozen;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>Who may do what with an assessment: the conditions in <see cref="AssessmentWorkflow"/>, for one actor.</summary>
/// <param name="assessment">The assessment; of one that is about to start, as it will be.</param>
/// <param name="actor">Who acts.</param>
/// <param name="provider">Standing of the system's provider; null when it was not read.</param>
internal sealed class AssessmentGuards(Assessment assessment, Actor actor, PartyStanding? provider)
{
    public const string Starter = "assessor-of-this-kind";
    public const string Assessor = "assessor";
    public const string Examiner = "named-examiner";
    public const string Approver = "named-examiner-or-authority";
    public const string Follower = "named-examiner-or-auditing-body";
    public const string NotSubmitter = "other-person-than-submitted";
    public const string FourEyes = "other-person-than-submitted-or-reviewed";
    public const string Registry = "registry-itself";

    public const string Independent =
        " An examiner is a verified conformity assessment body or competent authority that neither carried the assessment out, nor is the provider or bound to it by a mandate; "
        + "an independent audit may also be examined by other members of the body that carried it out.";

    public static FrozenDictionary<string, Guard> All { get; } = new Guard[]
    {
        new(Starter, "An impact assessment, a socio-economic statement, a benchmark or an adversarial test is carried out by the verified provider of the system; a deployment's part "
            + "of an impact assessment by a verified deployer; an independent audit, and a benchmark or an adversarial test as well, by a verified conformity assessment body that is not "
            + "the provider and not bound to it by a mandate."),
        new(Assessor, "Only the verified party that carries the assessment out may do this."),
        new(Examiner, "Only the examiner to which the assessment was handed in may do this." + Independent),
        new(Approver, "Only the examiner to which the assessment was handed in, or the verified competent authority of the assessor's jurisdiction, may do this." + Independent),
        new(Follower, "Only the examiner follows findings up; those of an independent audit also the body that carried it out." + Independent),
        new(NotSubmitter, "Nobody examines what they handed in themselves: another person must do this."),
        new(FourEyes, "Nobody approves what they handed in or reviewed themselves: a third person must do this."),
        new(Registry, "Only the registry itself notes which content evidence has."),
    }.ToFrozenDictionary(guard => guard.Code);

    public bool IsStarter() => actor.IsVerified && assessment.Kind switch
    {
        AssessmentKind.ImpactAssessment when assessment.Outline?.Part == ImpactPart.Deployment => actor.Is(PartyRole.Deployer),
        AssessmentKind.ImpactAssessment or AssessmentKind.SocioEconomicImpact => IsProvider(),
        AssessmentKind.IndependentAudit => IsIndependentBody(),
        _ => IsProvider() || IsIndependentBody(),
    };

    public bool IsAssessor() => actor.IsVerified && actor.Party == assessment.Assessor;

    public bool IsExaminer() => actor.Party == assessment.Examiner && MayExamine();

    public bool IsApprover() => IsExaminer() || (IsAuthorityOfAssessor() && MayExamine());

    public bool IsFollower() => IsExaminer() || (IsAssessor() && assessment.Kind == AssessmentKind.IndependentAudit);

    public bool IsNotSubmitter() => actor.Member != assessment.Submitted?.Member;

    public bool IsThirdPerson() => IsNotSubmitter() && actor.Member != assessment.Reviewed?.Member;

    public bool IsRegistry() => actor.IsRegistry;

    /// <summary>Whether a party may be named as examiner.</summary>
    public static bool MayExamine(Assessment assessment, PartyStanding examiner, PartyStanding? provider) =>
        examiner.Status == PartyStatus.Verified && MayExamine(assessment, examiner.Party, examiner.Is, provider);

    private bool MayExamine() => actor.IsVerified && MayExamine(assessment, actor.Party, actor.Is, provider);

    private static bool MayExamine(Assessment assessment, string party, Func<PartyRole, bool> isRole, PartyStanding? provider) =>
        (isRole(PartyRole.ConformityAssessmentBody) || isRole(PartyRole.CompetentAuthority))
        && (party != assessment.Assessor || assessment.Kind == AssessmentKind.IndependentAudit)
        && IsIndependent(assessment, party, provider);

    private static bool IsIndependent(Assessment assessment, string party, PartyStanding? provider) =>
        provider is not null && provider.Party == assessment.Release?.Provider && party != provider.Party
        && provider.Mandates.All(mandate => mandate.Representative != party);

    private bool IsIndependentBody() => actor.Is(PartyRole.ConformityAssessmentBody) && IsIndependent(assessment, actor.Party, provider);

    private bool IsProvider() => actor.Is(PartyRole.Provider) && actor.Party == assessment.Release?.Provider;

    private bool IsAuthorityOfAssessor() => actor.Is(PartyRole.CompetentAuthority) && actor.Jurisdiction == assessment.Jurisdiction;
}
