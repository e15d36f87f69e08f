using System.Collections.Immutable;
using ComplianceRegistry.Domain.Assessments.Schemas;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>Checks what is filed in an assessment's case against its form and against what other cases say. Pointers are those of the API's document.</summary>
internal static class AssessmentValidation
{
    public static ImmutableArray<Fault> Validate(Assessment assessment, AssessmentCommand command)
    {
        var faults = new FaultList();
        switch (command)
        {
            case StartAssessment start:
                Content(faults, start);
                Release(faults, start.Release);
                Base(faults, start);
                break;
            case ReviseAssessment revise:
                Content(faults, revise);
                SameKind(faults, assessment, revise.Content);
                break;
            case SubmitAssessment submit:
                Examiner(faults, assessment, submit);
                break;
            case ReturnAssessment returned:
                faults.RequiredText("/reason", returned.Reason, SchemaLimits.Text);
                break;
            case FollowUpFinding followUp:
                faults.RequiredText("/reason", followUp.Reason, SchemaLimits.Text);
                break;
        }

        return faults.ToImmutable();
    }

    private static void Content(FaultList faults, AssessmentContentCommand command)
    {
        faults.AddRange(ContentValidation.Placed(ContentValidation.Validate(command.Content)));
        faults.AddRange(command.Faults);
    }

    private static void Release(FaultList faults, AssessedRelease release)
    {
        faults.Sha256("/versionHash", release.VersionHash);
        if (!RegistryId.TryParse(release.System, Systems.AiSystem.IdPrefix, out var id) || id.ToString() != release.System)
        {
            faults.Add("/system", "malformed-id", "The id of an AI system is expected, such as AIS-7K2M-9QXD-4WTZ-5, in capitals.");
        }
    }

    private static void Base(FaultList faults, StartAssessment command)
    {
        var isDeployment = command.Content.ImpactAssessment?.Part == ImpactPart.Deployment;
        if (command.BasedOn is not { } named)
        {
            if (isDeployment)
            {
                faults.Add("/basedOn", "required", "A deployment's part of an impact assessment rests on the approved part of the provider.");
            }
        }
        else if (!isDeployment)
        {
            faults.Add("/basedOn", "not-expected", "Only a deployment's part of an impact assessment rests on another.");
        }
        else if (command.Base is not { } known || known.Assessment != named.Assessment)
        {
            faults.Add("/basedOn/assessment", "unknown-assessment", "The registry knows no such assessment.");
        }
        else
        {
            Base(faults, command, named, known);
        }
    }

    private static void Base(FaultList faults, StartAssessment command, BasedOn named, AssessmentStanding known)
    {
        if (known.Kind != AssessmentKind.ImpactAssessment || known.Assessor != command.Release.Provider)
        {
            faults.Add("/basedOn/assessment", "not-the-providers-part", "This is not the provider's part of an impact assessment.");
        }

        if (!known.IsApprovedFor(command.Release.System, command.Release.VersionHash))
        {
            faults.Add("/basedOn/assessment", "not-approved", "It is not approved for this release of the system.");
        }

        if (known.ContentHash != named.ContentHash)
        {
            faults.Add("/basedOn/contentHash", "other-content", "Its content has another hash. Read it again.");
        }
    }

    private static void SameKind(FaultList faults, Assessment assessment, AssessmentContent content)
    {
        if (content.Kinds() is [var kind] && kind != assessment.Kind)
        {
            faults.Add("/content", "unchangeable", $"The assessment is of the kind '{Kebab.Of(assessment.Kind)}', and that does not change.");
        }
        else if (content.ImpactAssessment?.Part != assessment.Outline!.Part)
        {
            faults.Add("/content/impactAssessment/part", "unchangeable", "Whose part it is does not change.");
        }
    }

    private static void Examiner(FaultList faults, Assessment assessment, SubmitAssessment command)
    {
        faults.Party("/examiner", command.Examiner);
        if (command.ExaminerStanding is not { } standing || standing.Party != command.Examiner)
        {
            faults.Add("/examiner", "unknown-party", "The registry knows no such party.");
        }
        else if (!AssessmentGuards.MayExamine(assessment, standing, command.Provider))
        {
            faults.Add("/examiner", "not-an-examiner", "This party may not examine it." + AssessmentGuards.Independent);
        }
    }
}
