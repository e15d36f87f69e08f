using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition.Gaps;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>Checks what is asked, and at filing everything that has to hold in other cases. Every fault is listed.</summary>
internal static class FilingValidation
{
    public static void Draft(FaultList faults, RecognitionRequest request, RequestContentCommand command)
    {
        Content(faults, command.Content);
        if (request.Status != RequestStatus.Absent && (command.Content.Certificate != request.Content!.Certificate || command.Content.Receiving != request.Content.Receiving))
            faults.Add("/certificate", "another-request", "A request stays with its certificate and its receiving jurisdiction. Begin another for another.");
        if (command.Faults.IsEmpty && command.Certificate is null)
            faults.Add("/certificate", "unknown-certificate", "There is no such certificate.");
        if (command is DraftRequest draft)
            Beginning(faults, draft);
    }

    public static void Submission(FaultList faults, RecognitionRequest request, FilingCommand command)
    {
        faults.RequiredText("/statement", command.Declaration.Statement, RequestLimits.Text);
        faults.RequiredText("/signatory", command.Declaration.Signatory, RequestLimits.Signatory);
        faults.OptionalLine("/feeReference", command.Declaration.FeeReference, RequestLimits.Line);
        Mandate(faults, request.Provider, command.Provider, command.Actor);
        if (command.Filing is not { } filing)
        {
            if (command.Faults.IsEmpty)
                faults.Add("", "no-arrangement", "No arrangement in force binds both jurisdictions.");
            return;
        }

        var content = command is ResubmitRequest again ? request.Content! with { Answers = again.Answers } : request.Content!;
        if (command is ResubmitRequest resubmit)
            Completed(faults, request, resubmit);
        Arrangement(faults, content, filing);
        Certificate(faults, content, filing, command);
        faults.AddRange(DifferenceAnswers.Check(content.Answers, filing.Differences));
        foreach (var difference in filing.Gaps.Differences.Where(difference => content.Answers.All(answer => answer.Difference != difference.Difference)))
            faults.Add("/answers", "difference-unanswered", $"Answer the declared difference {difference.Difference}, '{difference.Title}'.");
    }

    private static void Beginning(FaultList faults, DraftRequest draft)
    {
        if (!draft.Faults.IsEmpty)
            return;
        if (draft.Seat is null)
            faults.Add("/receiving", "unknown-jurisdiction", "The registry knows no such jurisdiction.");
        if (draft.System is not { } system)
            faults.Add("/certificate", "unknown-system", "The system of the certificate is not there.");
        else
            Mandate(faults, system.Provider, draft.Provider, draft.Actor);
        if (draft.Certificate?.RequirementSet is null && draft.Certificate is not null)
            faults.Add("/certificate", "no-edition", "What was recorded of the past without an edition cannot be recognised; have it certified anew.");
    }

    /// <summary>The actor is the provider, or has a mandate that it gave and that was accepted.</summary>
    private static void Mandate(FaultList faults, string provider, Parties.PartyStanding? standing, Actor actor)
    {
        if (actor.Party != provider && standing?.IsRepresentedBy(actor.Party) != true)
            faults.Add("", "no-mandate", "Only the provider of the system, or its representative with an accepted mandate, may ask for recognition.");
    }

    private static void Content(FaultList faults, RequestContent content)
    {
        if (!RegistryId.TryParse(content.Certificate, Domain.Certification.Certificate.IdPrefix, out var certificate) || certificate.ToString() != content.Certificate)
            faults.Add("/certificate", "malformed-id", "The registry id of a certificate is expected.");
        faults.Jurisdiction("/receiving", content.Receiving);
        faults.Sha256("/versionHash", content.VersionHash);
        CertificateContentRules.Scope(faults, content.Scope);
        faults.AddRange(DifferenceAnswers.Check(content.Answers, counting: null));
    }

    private static void Completed(FaultList faults, RecognitionRequest request, ResubmitRequest command)
    {
        foreach (var item in request.Missing.Where(item => !command.Answered.Contains(item)))
            faults.Add("/answered", "not-answered", $"'{Kebab.Of(item)}' was missing and is not among what is answered now.");
    }

    private static void Arrangement(FaultList faults, RequestContent content, RequestFiling filing)
    {
        var (arrangement, terms) = (filing.Arrangement, filing.Arrangement.Terms);
        if (!arrangement.IsInForce)
            faults.Add("/arrangement", "arrangement-not-in-force", $"{arrangement.Arrangement} is not in force.");
        if (filing.IssuingSignatory == filing.ReceivingSignatory)
            faults.Add("/receiving", "same-signatory", "Issuing and receiving jurisdiction are bound by the same signatory: there is nothing to recognise between them.");
        if (arrangement.IsInForce && !arrangement.Binds(filing.IssuingSignatory, SignatoryRole.CertificateAuthorising))
            faults.Add("/arrangement", "not-authorising", $"Certificates of {filing.IssuingSignatory} are not recognised under {arrangement.Arrangement} now.");
        if (arrangement.IsInForce && !arrangement.Binds(filing.ReceivingSignatory, SignatoryRole.CertificateConsuming))
            faults.Add("/receiving", "not-consuming", $"{filing.ReceivingSignatory} recognises nothing under {arrangement.Arrangement} now.");
        if (!terms.Classes.Contains(filing.Gaps.Class))
            faults.Add("/certificate", "class-not-covered", $"{arrangement.Arrangement} does not cover certificates of the class '{Kebab.Of(filing.Gaps.Class)}'.");
        if (filing.Certificate.RequirementSet is { } set && !terms.RequirementSets.Contains(set.Reference))
            faults.Add("/certificate", "edition-not-covered", $"{arrangement.Arrangement} does not cover the edition {set.Reference}.");
        foreach (var (index, code) in content.Scope.Index().Where(code => !terms.Scope.Contains(code.Item)))
            faults.Add($"/scope/{index}", "scope-not-covered", $"{arrangement.Arrangement} does not cover the scope code '{code}'.");
    }

    private static void Certificate(FaultList faults, RequestContent content, RequestFiling filing, FilingCommand command)
    {
        var certificate = filing.Certificate;
        if (certificate.Status != CertificateStatus.Active || !certificate.IsInForce(command.Now))
            faults.Add("/certificate", "certificate-not-active", $"The certificate is {Kebab.Of(certificate.Status)}.");
        if (!certificate.VersionHashes.Contains(content.VersionHash))
            faults.Add("/versionHash", "version-not-certified", "The certificate certifies another release.");
        if (command.System is { } system && !system.Has(content.VersionHash))
            faults.Add("/versionHash", "unknown-version", "The system has no release with this hash.");
        foreach (var (index, code) in content.Scope.Index())
        {
            if (!certificate.Scope.Contains(code))
                faults.Add($"/scope/{index}", "scope-not-certified", $"The certificate is not in force for the scope code '{code}'.");
            else if (command.Designation?.Covers(code) != true)
                faults.Add($"/scope/{index}", "outside-designation", $"The designation of the body is not in force for the scope code '{code}'.");
        }
    }
}
