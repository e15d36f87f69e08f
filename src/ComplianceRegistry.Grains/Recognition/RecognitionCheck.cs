using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Grains.Arrangements;
using ComplianceRegistry.Grains.Certification;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.CrossChecks;
using ComplianceRegistry.Grains.Frameworks;
using ComplianceRegistry.Grains.Systems;
using ComplianceRegistry.Grains.Time;

namespace ComplianceRegistry.Grains.Recognition;

/// <summary>
/// Every recognition has followed its certificate, its system, its edition and its arrangement, and its listing shows it: what the reactions would still change is
/// a violation. One that is found is looked at again, since the reactions may be on their way.
/// </summary>
internal sealed class RecognitionCheck(
    IRecognitionIndex index,
    RecognitionGrains recognitions,
    CertificateGrains certificates,
    AiSystemGrains systems,
    EditionGrains editions,
    ArrangementGrains arrangements,
    RegistryClock clock,
    Rulebook rules,
    TimeProvider time) : ICrossCheck
{
    public string Name => "recognitions-as-their-grounds";

    public async IAsyncEnumerable<Violation> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in index.AllGranted())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await SecondLook.StillWrong(() => Look(id), time, cancellationToken) is { } detail)
                yield return new Violation(id, detail);
        }
    }

    private async Task<string?> Look(string id) =>
        await recognitions.ReadAsync(id) is { State: { Request: { } request } } recognition
            ? await UnlikeItsGrounds(recognition.State, request) ?? await UnlikeItsListing(recognition, request)
            : null;

    private async Task<string?> UnlikeItsGrounds(GrantedRecognition state, RecognisedRequest request)
    {
        if (await certificates.ReadAsync(request.Certificate) is { } certificate && Changes(state, Follow(certificate.State.Standing(certificate.Version))))
            return $"It has not followed its certificate {request.Certificate}.";
        if (await systems.ReadAsync(request.System) is { } system && Changes(state, new FollowModification { Actor = Actor.OfRegistry, Now = clock.Now, System = system.State.Standing(system.Version) }))
            return $"It has not followed its system {request.System}.";
        if (await arrangements.ReadAsync(request.Arrangement) is { } arrangement && arrangement.State.Standing(arrangement.Version) is { } terms
            && Changes(state, new FollowArrangement { Actor = Actor.OfRegistry, Now = clock.Now, Arrangement = terms }))
            return $"It has not followed its arrangement {request.Arrangement}.";
        return await EditionOf(state) is { State.Retired: { } retired } edition
            && Changes(state, new FollowEdition { Actor = Actor.OfRegistry, Now = clock.Now, Edition = edition.State.Reference, Retired = retired, Basis = new Basis(edition.State.Id, edition.Version) })
            ? $"It has not followed its edition {edition.State.Reference}."
            : null;
    }

    /// <summary>Acts that change nothing of what is shown are not shown.</summary>
    private async Task<string?> UnlikeItsListing(CaseReading<GrantedRecognition> recognition, RecognisedRequest request)
    {
        if (await systems.ReadAsync(request.System) is not { } system)
            return null;
        var standing = recognition.State.Standing(recognition.Version);
        return system.State.Recognitions.Any(shown => shown.Recognition == standing.Recognition && shown.ShowsTheSameAs(standing))
            ? null
            : $"The listing of {request.System} does not show it as it is.";
    }

    private async ValueTask<CaseReading<RequirementSetEdition>?> EditionOf(GrantedRecognition state) =>
        state.Certificate?.RequirementSet is { } pin ? await editions.ReadAsync(RequirementSetEdition.IdOf(pin.Reference).ToString()) : null;

    private FollowCertificate Follow(Domain.Certification.CertificateStanding certificate) => new() { Actor = Actor.OfRegistry, Now = clock.Now, Certificate = certificate };

    private bool Changes(GrantedRecognition state, RecognitionCommand command) => !RecognitionDecider.Decide(state, command, rules).Events.IsEmpty;
}
