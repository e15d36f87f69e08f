using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Web.Certification;
using ComplianceRegistry.Web.Jurisdictions;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>Gap analyses before a request is filed. Nothing is recorded.</summary>
internal sealed class RecognitionPreviews(
    CertificateCases certificates, GapAnalyses analyses, AnswerEvidence evidence, KnownJurisdictions jurisdictions, RequirementCatalog requirements, RegistryClock clock)
{
    /// <summary>The analysis, or every fault that stands in its way.</summary>
    public async Task<(GapAnalysisResource? Analysis, ImmutableArray<Fault> Faults)> Make(RecognitionPreviewBody body, Actor? actor)
    {
        var answers = body.ToAnswers();
        var certificate = await Find(body.Certificate.ToUpperInvariant(), actor);
        var question = certificate is null ? null : await analyses.Question(certificate, body.Receiving, certificate.State.Scope, answers, clock.Now);
        var known = jurisdictions.Catalog();
        ImmutableArray<Fault> faults =
        [
            .. AgainstCertificate(body.Certificate, certificate?.State),
            .. known.Contains(body.Receiving) ? [] : ImmutableArray.Create(known.Unknown("/receiving", body.Receiving)),
            .. DifferenceAnswers.Check(answers, question?.Counting.Select(one => one.Difference)),
            .. await evidence.Against(answers),
        ];
        if (question is null || !faults.IsEmpty)
            return (null, faults);
        var analysis = analyses.Of(question);
        return (GapAnalysisResource.Of(analysis, requirements.Find(analysis.Asked.Reference)), []);
    }

    private static IEnumerable<Fault> AgainstCertificate(string given, Certificate? certificate) => certificate switch
    {
        null => [new Fault("/certificate", "unknown-certificate", $"There is no certificate {given}, or it is not open to you.")],
        { Content: null } => [new Fault("/certificate", "never-issued", $"{certificate.Id} was never issued: it is {Kebab.Of(certificate.Status)}.")],
        _ => [],
    };

    private async ValueTask<CaseReading<Certificate>?> Find(string given, Actor? actor) =>
        CertificateNumber.TryParse(given, out var numbered)
            ? await certificates.Read(numbered.ToString(), actor) is { } found && found.State.Numbers.Contains(given) ? found : null
            : RegistryId.TryParse(given, Certificate.IdPrefix, out var id) ? await certificates.Read(id.ToString(), actor) : null;
}
