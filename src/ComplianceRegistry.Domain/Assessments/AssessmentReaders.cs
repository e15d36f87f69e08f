using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>Who may read an assessment beyond its outline.</summary>
public static class AssessmentReaders
{
    /// <summary>
    /// Whether a party may read the content: the assessor, the system's provider, the examiner, verified competent authorities, and the provider's part of an impact assessment
    /// also deployers of the system, who reuse it.
    /// </summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="isDeployer">Whether the system's case names the actor as a deployer.</param>
    public static bool MayRead(Assessment assessment, Actor? actor, bool isDeployer)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return actor is { IsVerified: true } && (IsConcerned(assessment, actor) || (isDeployer && Reuses(assessment, actor)));
    }

    private static bool IsConcerned(Assessment assessment, Actor actor) =>
        actor.Party == assessment.Assessor || actor.Party == assessment.Examiner || actor.Party == assessment.Release?.Provider || actor.Is(PartyRole.CompetentAuthority);

    private static bool Reuses(Assessment assessment, Actor actor) =>
        actor.Is(PartyRole.Deployer) && assessment is { Kind: AssessmentKind.ImpactAssessment, Status: AssessmentStatus.Approved, Outline.Part: Schemas.ImpactPart.Provider };
}
