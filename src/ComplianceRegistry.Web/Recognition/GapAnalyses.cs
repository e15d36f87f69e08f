using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views;
using ComplianceRegistry.Web.Differences;
using ComplianceRegistry.Web.Jurisdictions;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>Makes gap analyses: brings together the certificate, the profile of the receiving jurisdiction and its declared differences.</summary>
internal sealed class GapAnalyses(
    RequirementCatalog requirements,
    RecognitionProfiles profiles,
    NeededAssessmentsRules needed,
    KnownJurisdictions jurisdictions,
    DifferenceBases differences,
    ViewStore view,
    Replica replica)
{
    /// <summary>The analysis for what is filed at an instant, with the differences that count then; null when the certificate was never issued, or the jurisdiction is not known.</summary>
    /// <param name="certificate">The certificate and the version that was read.</param>
    /// <param name="receiving">Code of the jurisdiction that is to recognise.</param>
    /// <param name="answers">What the provider says to its differences.</param>
    /// <param name="filed">The instant of filing.</param>
    public async Task<GapAnalysis?> Of(CaseReading<Certificate> certificate, string receiving, ImmutableArray<DifferenceAnswer> answers, DateTimeOffset filed) =>
        await Question(certificate, receiving, certificate.State.Scope, answers, filed) is { } question ? GapFinding.Find(question, requirements) : null;

    /// <summary>The analysis of a question.</summary>
    public GapAnalysis Of(GapQuestion question) => GapFinding.Find(question, requirements);

    /// <summary>What the analysis is made of, for a part of the certificate's scope; null as with the analysis.</summary>
    /// <remarks>Differences are looked up when the view has every act of this node.</remarks>
    public async Task<GapQuestion?> Question(
        CaseReading<Certificate> certificate, string receiving, ImmutableArray<string> scope, ImmutableArray<DifferenceAnswer> answers, DateTimeOffset filed)
    {
        if (certificate.State.Content is not { } content || profiles.Of(receiving, jurisdictions.Catalog()) is not { } profile)
            return null;
        await view.WaitForAsync(replica.Size - 1, ViewStore.DefaultWait);
        return new GapQuestion
        {
            Certificate = certificate.State,
            Version = certificate.Version,
            Scope = scope,
            Receiving = receiving,
            Profile = profile,
            ProfileReference = profiles.ReferenceOf(profile),
            Applicable = needed.For(content.Class, requirements.Find(profile.RequirementSet)!)?.Requirements,
            Differences = await differences.CountingFor(receiving, content.Class, scope, filed),
            Answers = answers,
            At = filed,
        };
    }
}
