using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Assessments;
using ComplianceRegistry.Grains.Designations;
using ComplianceRegistry.Grains.EvidenceItems;
using ComplianceRegistry.Grains.Frameworks;
using ComplianceRegistry.Web.Jurisdictions;
using ComplianceRegistry.Web.Systems;

namespace ComplianceRegistry.Web.Certification;

/// <summary>Reads the other cases on which a command about a certificate relies, each with the version that was read.</summary>
internal sealed class CertificateBases(
    DesignationGrains designations,
    AssessmentGrains assessments,
    EvidenceGrains evidence,
    SystemCases systems,
    KnownJurisdictions jurisdictions,
    EditionGrains editions,
    RequirementCatalog requirements)
{
    /// <summary>The system, if it is there and open to the actor.</summary>
    public async ValueTask<SystemStanding?> SystemOf(string id, Actor actor) =>
        RegistryId.TryParse(id, AiSystem.IdPrefix, out var system) && await systems.Read(system.ToString(), actor) is { } found
            ? found.State.Standing(found.Version)
            : null;

    /// <summary>A designation as it is now.</summary>
    public async ValueTask<DesignationStanding?> DesignationOf(string id) => await Read(id) is var (designation, version) ? designation.Standing(version) : null;

    /// <summary>A designation as it held at an instant.</summary>
    public async ValueTask<DesignationStanding?> DesignationAt(string id, DateTimeOffset instant) =>
        await Read(id) is var (designation, version) ? designation.StandingAt(instant, version) : null;

    /// <summary>Where the authority of a designation keeps its days.</summary>
    public Seat? SeatOf(DesignationStanding? designation) =>
        designation is not null && jurisdictions.Catalog().Find(designation.Jurisdiction) is { } known ? Seat.Of(known) : null;

    /// <summary>The assessments among the proofs; those that there are not are left out.</summary>
    public async Task<ImmutableArray<AssessmentStanding>> AssessmentsOf(CertificateContent content)
    {
        var found = ImmutableArray.CreateBuilder<AssessmentStanding>();
        foreach (var id in content.Requirements.SelectMany(result => result.Proofs).Where(proof => proof.Kind == ProofKind.Assessment).Select(proof => proof.Id).Distinct())
        {
            if (RegistryId.TryParse(id, Assessment.IdPrefix, out var assessment) && await assessments.ReadAsync(assessment.ToString()) is { } reading)
                found.Add(reading.State.Standing(reading.Version));
        }

        return found.DrainToImmutable();
    }

    /// <summary>A fault for each item of evidence among the proofs that there is not, or that has another content now than the one that is named.</summary>
    public async Task<ImmutableArray<Fault>> AgainstEvidence(CertificateContent content)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var proof in content.Requirements.SelectMany(result => result.Proofs).Where(proof => proof.Kind == ProofKind.Evidence).Distinct())
        {
            var binding = RegistryId.TryParse(proof.Id, EvidenceItem.IdPrefix, out var item) ? await evidence.BindingAsync(item.ToString()) : null;
            if (binding is null)
                faults.Add(new Fault("/requirements", "unknown-evidence", $"There is no evidence {proof.Id}, or it has no content."));
            else if (binding.Commitment != proof.Hash)
                faults.Add(new Fault("/requirements", "evidence-changed", $"The content of {proof.Id} is another than the one that is named."));
        }

        return faults.DrainToImmutable();
    }

    /// <summary>The edition that the content names, as the registry has it; null when it has none.</summary>
    public RequirementSet? SetOf(CertificateContent content) => content.RequirementSet is { } pin ? requirements.Find(pin.Reference) : null;

    /// <summary>Where that edition stands; null when it has no case.</summary>
    public async ValueTask<EditionStanding?> EditionOf(CertificateContent content) =>
        content.RequirementSet is { } pin && await editions.ReadAsync(RequirementSetEdition.IdOf(pin.Reference).ToString()) is { } found
            ? found.State.Standing(found.Version)
            : null;

    /// <summary>A fault for an edition or hash that is not known, and for each requirement that the edition does not have.</summary>
    public ImmutableArray<Fault> AgainstRequirements(CertificateContent content)
    {
        if (content.RequirementSet is not { } pin)
            return [];
        if (requirements.Find(pin.Reference) is not { } set)
            return [new Fault("/requirementSet", "unknown-set", $"There is no requirement set '{pin.Reference}'.")];
        return
        [
            .. set.ContentHash == pin.Sha256 ? [] : ImmutableArray.Create(new Fault("/requirementSet/sha256", "another-hash", $"The content of {pin.Reference} has the hash {set.ContentHash}.")),
            .. content.Requirements.Index().Where(result => set.Find(result.Item.Requirement) is null).Select(result =>
                new Fault($"/requirements/{result.Index}/requirement", "unknown-requirement", $"{pin.Reference} has no requirement '{result.Item.Requirement}'.")),
        ];
    }

    private async ValueTask<(Designation State, long Version)?> Read(string id) =>
        RegistryId.TryParse(id, Designation.IdPrefix, out var designation) && await designations.ReadAsync(designation.ToString()) is { } found
            ? (found.State, found.Version)
            : null;
}
