using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>Checks what a command about a certificate says. Pointers are those of the API's document: <c>/scope/0</c>, <c>/requirements/0/proofs/0/id</c>.</summary>
public static class CertificateContentValidation
{
    /// <summary>Grounds that no body or authority decides on: they come from other cases.</summary>
    private static readonly ImmutableArray<CertificateGround> OfTheRegistry =
        [CertificateGround.SubstantialModification, CertificateGround.DesignationSuspended, CertificateGround.DesignationScopeLost];

    internal static ImmutableArray<Fault> Validate(Certificate state, CertificateCommand command)
    {
        var faults = new FaultList();
        // What the caller found against other cases is listed with the rest where the domain checks those cases too.
        if (command is not ApproveProposal)
            faults.AddRange(command.Faults);
        switch (command)
        {
            case RecordHistoricCertificate record:
                Historic(faults, record);
                break;
            case CertificateContentCommand brings:
                Proposed(faults, state, brings);
                break;
            case ApproveProposal approve:
                Approval(faults, approve);
                break;
            case AdverseCommand adverse:
                Measure(faults, state, adverse);
                break;
            case AcceptTransfer accept:
                Acceptance(faults, state, accept);
                break;
            default:
                Evidence(faults, command);
                break;
        }

        return faults.ToImmutable();
    }

    private static void Proposed(FaultList faults, Certificate state, CertificateContentCommand command)
    {
        var content = command.Content;
        CertificateContentRules.Check(faults, content, isHistoric: false);
        Known(faults, command);
        if (state.Status != CertificateStatus.Absent && content.System != state.System)
            faults.Add("/system", "another-system", "A certificate stays with its system.");
        if (command.System is { } system)
        {
            if (system.Provider == command.Actor.Party)
                faults.Add("/system", "own-system", "A body does not certify its own system.");
            if (!system.Has(content.VersionHash ?? ""))
                faults.Add("/versionHash", "unknown-version", "The system has no release with this hash.");
        }

        faults.AddRange(ApprovalChecks.ScopeFaults(content, command.Designation, command.Actor.Party));
        if (command is ProposeChange { Kind: ProposalKind.Issue })
            faults.Add("/kind", "no-change", "A change is a renewal, a supplement or a transfer.");
        if (IsSupplement(state, command))
            Supplement(faults, state, content);
        if (command is DraftCertificate { Seat: null } or DraftCertificate { Designation: null } && command.Faults.IsEmpty)
            faults.Add("/designation", "required", "Name a designation of the body.");
    }

    private static bool IsSupplement(Certificate state, CertificateContentCommand command) =>
        (command as ProposeChange)?.Kind == ProposalKind.Supplement || (command is ReviseProposal && state.Proposal?.Kind == ProposalKind.Supplement);

    private static void Supplement(FaultList faults, Certificate state, CertificateContent content)
    {
        if (content.RequirementSet != state.Content?.RequirementSet)
            faults.Add("/requirementSet", "another-edition", "A supplement is assessed against the edition of its certificate. Renew the certificate for another.");
        if (content.Scope.All(state.Scope.Contains) && state.Versions.Contains(content.VersionHash ?? ""))
            faults.Add("/scope", "no-extension", "A supplement adds scope codes or a release.");
        if (state.Supplements.Length >= CertificateLimits.Supplements)
            faults.Add("", "max-items", $"A certificate has at most {CertificateLimits.Supplements} supplements. Renew it.");
    }

    private static void Historic(FaultList faults, RecordHistoricCertificate record)
    {
        CertificateContentRules.Check(faults, record.Content, isHistoric: true);
        Known(faults, record);
        if (record.Effective > record.Now)
            faults.Add("/effective", "in-the-future", "What is recorded of the past lies in the past.");
        if (record.Designation is { Number: null })
            faults.Add("/designation", "no-number", "The body has no number.");
        if (record.Designation is { } designation && (designation.Jurisdiction != record.Actor.Jurisdiction || record.Seat?.Jurisdiction != designation.Jurisdiction))
            faults.Add("/designation", "not-competent", "An authority records the certificates of bodies that its own jurisdiction designates.");
        if (record.Designation is { } holding)
            faults.AddRange(ApprovalChecks.ScopeFaults(record.Content, holding, holding.Body));
        faults.KebabCase("/source", record.Source, CertificateLimits.Source);
        faults.RequiredText("/sourceReference", record.SourceReference, CertificateLimits.SourceReference);
    }

    /// <summary>System and designation are there, unless the caller said already why they are not.</summary>
    private static void Known(FaultList faults, CertificateContentCommand command)
    {
        if (!command.Faults.IsEmpty)
            return;
        if (command.System?.System != command.Content.System)
            faults.Add("/system", "unknown-system", "There is no such system.");
        if (command.Designation is null && command is not DraftCertificate)
            faults.Add("/designation", "required", "The body has no such designation.");
    }

    private static void Approval(FaultList faults, ApproveProposal approve)
    {
        faults.MaxItems("/acknowledged", approve.Acknowledged, CertificateLimits.Acknowledged);
        if (approve.Designation is null && approve.Faults.IsEmpty)
            faults.Add("/designation", "required", "The body has no such designation.");
        if (approve.System is null && approve.Faults.IsEmpty)
            faults.Add("/system", "unknown-system", "There is no such system.");
    }

    private static void Measure(FaultList faults, Certificate state, AdverseCommand command)
    {
        faults.RequiredText("/provision", command.Measure.Provision, CertificateLimits.Provision);
        if (OfTheRegistry.Contains(command.Measure.Ground))
            faults.Add("/ground", "by-the-registry", "This ground is that of another case which the registry follows. Name another.");
        PartyContentValidation.EvidenceItems(faults, command.Measure.Evidence, required: true);
        if (command is not RestrictCertificate restrict)
            return;
        CertificateContentRules.Scope(faults, restrict.Scope);
        if (!restrict.Scope.All(state.Scope.Contains))
            faults.Add("/scope", "no-part", "What is left is a part of what is certified.");
    }

    private static void Acceptance(FaultList faults, Certificate state, AcceptTransfer accept)
    {
        PartyContentValidation.EvidenceItems(faults, accept.Evidence, required: true);
        if (accept.Designation is not { } designation || accept.Seat is null)
        {
            if (accept.Faults.IsEmpty)
                faults.Add("/designation", "required", "Name a designation of the accepting body.");
        }
        else if (designation.Body != accept.Actor.Party || designation.Number is null)
        {
            faults.Add("/designation", "designation-of-another", "This is no designation of the accepting body, or it has no number yet.");
        }
        else if (state.Scope.FirstOrDefault(code => !designation.Covers(code)) is { } missing)
        {
            faults.Add("/designation", "outside-designation", $"The designation of the accepting body is not in force for the scope code '{missing}'.");
        }
    }

    /// <summary>Reasons are documents: whoever lifts, appeals, decides or surveys hands in at least one.</summary>
    private static void Evidence(FaultList faults, CertificateCommand command)
    {
        ImmutableArray<Parties.Evidence>? evidence = command switch
        {
            ReinstateCertificate reinstate => reinstate.Evidence,
            AppealDecision appeal => appeal.Evidence,
            DecideAppeal decide => decide.Evidence,
            RecordSurveillance record => record.Evidence,
            _ => null,
        };
        if (evidence is { } documents)
            PartyContentValidation.EvidenceItems(faults, documents, required: true);
    }
}
