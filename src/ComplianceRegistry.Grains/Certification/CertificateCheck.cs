using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.CrossChecks;
using ComplianceRegistry.Grains.Designations;
using ComplianceRegistry.Grains.Systems;
using ComplianceRegistry.Grains.Time;

namespace ComplianceRegistry.Grains.Certification;

/// <summary>
/// Every certificate has followed its designation and its system, and its listing shows it: what the reactions would still change is a violation. One that is
/// found is looked at again, since the reactions may be on their way.
/// </summary>
internal sealed class CertificateCheck(
    ICertificateIndex index, CertificateGrains certificates, DesignationGrains designations, AiSystemGrains systems, RegistryClock clock, Rulebook rules, TimeProvider time)
    : ICrossCheck
{
    public string Name => "certificates-as-their-grounds";

    public async IAsyncEnumerable<Violation> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in index.AllIssued())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await SecondLook.StillWrong(() => Look(id), time, cancellationToken) is { } detail)
                yield return new Violation(id, detail);
        }
    }

    private async Task<string?> Look(string id) => await certificates.ReadAsync(id) is { } certificate ? await DetailOf(certificate) : null;

    /// <summary>What is wrong; null when nothing is.</summary>
    private async Task<string?> DetailOf(CaseReading<Certificate> certificate)
    {
        if (await designations.ReadAsync(certificate.State.Designation) is { } designation
            && Changes(certificate.State, new FollowDesignation { Actor = Actor.OfRegistry, Now = clock.Now, Designation = designation.State.Standing(designation.Version) }))
            return $"It has not followed its designation {designation.State.Id}.";
        if (await systems.ReadAsync(certificate.State.System) is not { } system)
            return null;
        if (Changes(certificate.State, new FollowSystem { Actor = Actor.OfRegistry, Now = clock.Now, System = system.State.Standing(system.Version) }))
            return $"It has not followed its system {system.State.Id}.";
        return ListingsFollowCertificates.BadgeOf(certificate) is { } badge && !IsShown(badge, system.State)
            ? $"The listing of {system.State.Id} does not show it as it is."
            : null;
    }

    private bool Changes(Certificate state, CertificateCommand command) => !CertificateDecider.Decide(state, command, rules).Events.IsEmpty;

    /// <summary>Acts that change nothing of what is shown are not shown.</summary>
    private static bool IsShown(Badge badge, AiSystem system) =>
        system.Badges.FirstOrDefault(shown => shown.Certificate == badge.Certificate) is { } shown && shown with { Basis = badge.Basis } == badge;
}
