using System.Collections.Immutable;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Frameworks.Editions;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>What must hold in other cases before a body certifies. Every fault is listed.</summary>
internal static class ApprovalChecks
{
    public static ImmutableArray<Fault> Faults(CertificateProposal proposal, ApproveProposal command)
    {
        var content = proposal.Content;
        return
        [
            .. command.Faults,
            .. ScopeFaults(content, command.Designation, proposal.Body),
            .. VersionFaults(content, command),
            .. EditionFaults(content, command),
            .. RequirementFaults(content),
            .. UnjudgedFaults(content, command),
            .. NeedFaults(content, command),
            .. content.AssessmentProofs.SelectMany(proof => ProofFaults(content, proof, command)),
            .. EarlierFaults(proposal, command),
        ];
    }

    /// <summary>The designation is the body's own, in force, and covers each scope code.</summary>
    public static IEnumerable<Fault> ScopeFaults(CertificateContent content, DesignationStanding? designation, string body)
    {
        if (designation is null)
            return [];
        if (designation.Body != body || designation.Number is null)
            return [new Fault("/designation", "designation-of-another", "This is no designation of the body, or it has no number yet.")];
        return content.Scope.Index().Where(code => !designation.Covers(code.Item)).Select(code =>
            new Fault($"/scope/{code.Index}", "outside-designation", $"The body's designation is not in force for the scope code '{code.Item}'."));
    }

    private static IEnumerable<Fault> VersionFaults(CertificateContent content, ApproveProposal command)
    {
        if (command.System is not { } system)
            yield break;
        if (!system.Has(content.VersionHash!))
            yield return new Fault("/versionHash", "unknown-version", "The system has no release with this hash.");
        else if (system.ModifiedSince([content.VersionHash!]) is { } modified)
            yield return new Fault("/versionHash", "superseded-version", $"The system was substantially modified since, by the release '{modified.Label}'. That one has to be assessed.");
    }

    /// <summary>Certificates are issued against an edition that is in force, or to which the transition is still running.</summary>
    private static IEnumerable<Fault> EditionFaults(CertificateContent content, ApproveProposal command) => command.Edition is { IsUsable: true } edition && edition.Reference == content.RequirementSet?.Reference
        ? []
        : [new Fault("/requirementSet", "edition-not-in-force", $"No certificate is issued against {content.RequirementSet?.Reference}: the edition is {Kebab.Of(command.Edition?.Status ?? EditionStatus.Absent)}.")];

    /// <summary>Every requirement that applies to the class has a result, so that nobody is certified for the half of what is asked.</summary>
    private static IEnumerable<Fault> UnjudgedFaults(CertificateContent content, ApproveProposal command)
    {
        var judged = content.Requirements.Select(result => result.Requirement).ToHashSet(StringComparer.Ordinal);
        return (command.Needed?.Requirements ?? []).Where(requirement => !judged.Contains(requirement)).Select(requirement =>
            new Fault("/requirements", "requirement-not-judged", $"The requirement '{requirement}' applies to the class, and there is no result for it."));
    }

    private static IEnumerable<Fault> RequirementFaults(CertificateContent content) => content.Requirements.Index()
        .Where(result => result.Item.Outcome == RequirementOutcome.NotMet)
        .Select(result => new Fault($"/requirements/{result.Index}", "requirement-not-met", $"The requirement '{result.Item.Requirement}' is not met."));

    private static IEnumerable<Fault> NeedFaults(CertificateContent content, ApproveProposal command)
    {
        if (command.Needed is not { } needed)
            return [new Fault("/class", "no-rule", "No certificate is issued for this class against this requirement set.")];
        return needed.Kinds.Where(kind => !command.Assessments.Any(known => known.Kind == kind && IsFor(known, content))).Select(kind =>
            new Fault("/requirements", "missing-assessment", $"{needed.Rule} needs an approved assessment of the kind '{Kebab.Of(kind)}' for this release among the proofs."));
    }

    private static bool IsFor(AssessmentStanding known, CertificateContent content) =>
        known.IsApprovedFor(content.System, content.VersionHash!) && content.AssessmentProofs.Any(proof => IsOf(proof, known));

    private static bool IsOf(Proof proof, AssessmentStanding known) => proof.Id == known.Assessment && proof.Hash == known.ContentHash;

    private static IEnumerable<Fault> ProofFaults(CertificateContent content, Proof proof, ApproveProposal command)
    {
        const string pointer = "/requirements";
        if (command.Assessments.FirstOrDefault(known => known.Assessment == proof.Id) is not { } assessment)
            yield return new Fault(pointer, "unknown-assessment", $"There is no assessment {proof.Id}.");
        else if (assessment.ContentHash != proof.Hash)
            yield return new Fault(pointer, "assessment-changed", $"The content of {proof.Id} has another hash than the one that is certified.");
        else if (!assessment.IsApprovedFor(content.System, content.VersionHash!))
            yield return new Fault(pointer, "assessment-not-approved", $"{proof.Id} is not approved for this release of this system.");
        else
        {
            foreach (var finding in assessment.OpenFindings)
                yield return new Fault(pointer, "open-finding", $"The finding {finding} of {proof.Id} is neither closed nor accepted.");
            foreach (var result in content.Requirements.Where(result => Overstates(result, proof, assessment, content)))
                yield return new Fault(pointer, "not-shown", $"{proof.Id} does not show that {result.Requirement} is met.");
        }
    }

    /// <summary>Whether a requirement rests on an assessment that was carried out against the same edition and does not find it met.</summary>
    private static bool Overstates(RequirementResult result, Proof proof, AssessmentStanding assessment, CertificateContent content) =>
        result.Outcome == RequirementOutcome.Met && result.Proofs.Contains(proof)
        && assessment.RequirementSet == content.RequirementSet?.Reference && !assessment.RequirementsMet.Contains(result.Requirement);

    /// <summary>Decisions of other bodies on the same system are acknowledged one and all, and none that there is not.</summary>
    private static IEnumerable<Fault> EarlierFaults(CertificateProposal proposal, ApproveProposal command)
    {
        var known = command.Known.Where(decision => decision.Body != proposal.Body).ToLookup(decision => decision.Certificate);
        foreach (var certificate in known.Where(certificate => !command.Acknowledged.Contains(certificate.Key)))
            yield return new Fault("/acknowledged", "earlier-decision", $"{certificate.Key}: {string.Join(", ", certificate.Select(Told))}. Acknowledge that you have seen it.");
        foreach (var (index, id) in command.Acknowledged.Index().Where(acknowledged => !known.Contains(acknowledged.Item)))
            yield return new Fault($"/acknowledged/{index}", "no-such-decision", $"There is no decision of another body on this system under {id}.");
    }

    private static string Told(EarlierDecision decision) => $"{Kebab.Of(decision.Kind)} by {decision.Body} on {decision.At.UtcDateTime:yyyy-MM-dd}";
}
