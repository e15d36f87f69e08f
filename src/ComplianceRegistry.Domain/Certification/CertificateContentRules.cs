using System.Collections.Immutable;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>What the content of a certificate looks like. What was recorded of the past may lack release, edition and results.</summary>
internal static class CertificateContentRules
{
    public static void Check(FaultList faults, CertificateContent content, bool isHistoric)
    {
        if (!RegistryId.TryParse(content.System, AiSystem.IdPrefix, out var system) || system.ToString() != content.System)
            faults.Add("/system", "malformed-id", "The registry id of a system is expected.");
        if (content.VersionHash is not null || !isHistoric)
            faults.Sha256("/versionHash", content.VersionHash);
        Scope(faults, content.Scope);
        if (content.RequirementSet is { } set)
            Pin(faults, set);
        else if (!isHistoric)
            faults.Add("/requirementSet", "required", "Name the edition of the requirement set.");
        if (!isHistoric && content.Requirements.IsEmpty)
            faults.Add("/requirements", "required", "Say how the requirements were found.");
        Results(faults, content.Requirements, isHistoric);
    }

    public static void Scope(FaultList faults, ImmutableArray<string> scope)
    {
        if (scope.IsEmpty)
            faults.Add("/scope", "required", "Name at least one scope code.");
        faults.MaxItems("/scope", scope, CertificateLimits.ScopeCodes);
        foreach (var (index, code) in scope.Index())
        {
            faults.KebabCase($"/scope/{index}", code, CertificateLimits.ScopeCode);
            if (scope.IndexOf(code) < index)
                faults.Add($"/scope/{index}", "repeated", $"The scope code '{code}' is given twice.");
        }
    }

    public static void Proof(FaultList faults, string pointer, Proof proof)
    {
        if (proof.Id.Length < 3 || !RegistryId.TryParse(proof.Id, proof.Id[..3], out var id) || id.ToString() != proof.Id)
            faults.Add($"{pointer}/id", "malformed-id", "A registry id is expected, in capitals and with its check character.");
        faults.Sha256($"{pointer}/hash", proof.Hash);
    }

    private static void Pin(FaultList faults, RequirementSetPin set)
    {
        faults.KebabCase("/requirementSet/id", set.Id, CertificateLimits.Requirement);
        faults.KebabCase("/requirementSet/edition", set.Edition, CertificateLimits.Requirement);
        faults.Sha256("/requirementSet/sha256", set.Sha256);
    }

    private static void Results(FaultList faults, ImmutableArray<RequirementResult> results, bool isHistoric)
    {
        faults.MaxItems("/requirements", results, CertificateLimits.Requirements);
        if (results.Sum(result => result.Proofs.Length) > CertificateLimits.Proofs)
            faults.Add("/requirements", "max-items", $"At most {CertificateLimits.Proofs} proofs are kept.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, result) in results.Index())
            Result(faults, $"/requirements/{index}", result, seen, isHistoric);
    }

    private static void Result(FaultList faults, string pointer, RequirementResult result, HashSet<string> seen, bool isHistoric)
    {
        faults.RequiredText($"{pointer}/requirement", result.Requirement, CertificateLimits.Requirement);
        if (!seen.Add(result.Requirement))
            faults.Add($"{pointer}/requirement", "repeated", $"The requirement '{result.Requirement}' is given twice.");
        if (NeedsProof(result.Outcome, isHistoric) && result.Proofs.IsEmpty)
            faults.Add($"{pointer}/proofs", "required", "What is met, or does not apply, is shown by at least one assessment or item of evidence.");
        foreach (var (index, proof) in result.Proofs.Index())
            Proof(faults, $"{pointer}/proofs/{index}", proof);
    }

    private static bool NeedsProof(RequirementOutcome outcome, bool isHistoric) =>
        outcome == RequirementOutcome.Met || (outcome == RequirementOutcome.NotApplicable && !isHistoric);
}
