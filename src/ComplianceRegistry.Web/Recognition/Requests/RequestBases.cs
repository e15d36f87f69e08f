using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Arrangements;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Designations;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views;
using ComplianceRegistry.Views.Arrangements;
using ComplianceRegistry.Views.Incidents;
using ComplianceRegistry.Views.Recognition.Requests;
using ComplianceRegistry.Web.Arrangements;
using ComplianceRegistry.Web.Certification;
using ComplianceRegistry.Web.Jurisdictions;
using ComplianceRegistry.Web.Systems;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>Reads the other cases on which a command about a request relies, each with the version that was read.</summary>
internal sealed class RequestBases(
    CertificateCases certificates,
    SystemCases systems,
    PartyGrains parties,
    DesignationGrains designations,
    ArrangementGrains arrangements,
    ArrangementQueries arrangementQueries,
    RequestQueries requests,
    IncidentQueries incidents,
    GapAnalyses analyses,
    AnswerEvidence evidence,
    KnownJurisdictions jurisdictions,
    BindingSignatories signatories,
    RegistryClock clock,
    ViewStore view,
    Replica replica)
{
    /// <summary>The certificate, if it is there and open to the actor.</summary>
    public async ValueTask<CaseReading<Certificate>?> CertificateOf(string id, Actor? actor) =>
        RegistryId.TryParse(id, Certificate.IdPrefix, out var certificate) ? await certificates.Read(certificate.ToString(), actor) : null;

    /// <summary>The system, if it is there and open to the actor.</summary>
    public async ValueTask<CaseReading<AiSystem>?> SystemOf(string id, Actor actor) => id.Length == 0 ? null : await systems.Read(id, actor);

    public async ValueTask<PartyStanding?> PartyOf(string id) => id.Length > 0 && await parties.ReadAsync(id) is { } found ? found.State.Standing(found.Version) : null;

    /// <summary>Where the authority of a jurisdiction keeps its days; null when it is unknown.</summary>
    public Seat? SeatOf(string jurisdiction) => jurisdictions.Catalog().Find(jurisdiction) is { } known ? Seat.Of(known) : null;

    /// <summary>A filing with everything on which it rests.</summary>
    public async Task<TCommand> Filed<TCommand>(RecognitionRequest request, RequestContent content, TCommand command)
        where TCommand : FilingCommand
    {
        var certificate = await CertificateOf(content.Certificate, command.Actor);
        var system = await SystemOf(request.System, command.Actor);
        var designation = certificate is null ? null : await designations.ReadAsync(certificate.State.Designation);
        var filing = certificate is null ? null : await FilingOf(certificate, content, request.Filed ?? clock.Now);
        return command with
        {
            Filing = filing,
            Designation = designation?.State.Standing(designation.Version),
            System = system?.State.Standing(system.Version),
            Provider = await PartyOf(request.Provider),
            Facts = filing is null ? new RouteFacts() : FactsOf(request, filing.Arrangement.Arrangement, content.Scope, designation?.State, system?.State),
            Faults = await evidence.Against(content.Answers),
        };
    }

    /// <summary>The gap analysis of a filed request as it would be now; null when the certificate is not open to the actor.</summary>
    public async Task<GapAnalysis?> AnalysisNow(RecognitionRequest request, Actor? actor)
    {
        var content = request.Content!;
        return await CertificateOf(content.Certificate, actor) is { } certificate
            && await analyses.Question(certificate, content.Receiving, content.Scope, content.Answers, clock.Now) is { } question
            ? analyses.Of(question)
            : null;
    }

    /// <summary>What speaks for one route or another now.</summary>
    public async Task<RouteFacts> FactsNow(RecognitionRequest request, Actor actor)
    {
        var certificate = await CertificateOf(request.Content!.Certificate, actor);
        var designation = certificate is null ? null : await designations.ReadAsync(certificate.State.Designation);
        var system = await SystemOf(request.System, actor);
        return FactsOf(request, request.Filing?.Arrangement.Arrangement ?? "", request.Content.Scope, designation?.State, system?.State);
    }

    /// <summary>What a filing is bound to. Arrangements are looked up when the view has every act of this node.</summary>
    private async Task<RequestFiling?> FilingOf(CaseReading<Certificate> certificate, RequestContent content, DateTimeOffset filed)
    {
        await view.WaitForAsync(replica.Size - 1, ViewStore.DefaultWait);
        var standing = certificate.State.Standing(certificate.Version);
        if (await ArrangementFor(standing.Jurisdiction, content) is not { } arrangement)
            return null;
        if (signatories.Of(arrangement.Terms, standing.Jurisdiction) is not { } one || signatories.Of(arrangement.Terms, content.Receiving) is not { } other)
            return null;
        return await analyses.Question(certificate, content.Receiving, content.Scope, content.Answers, filed) is { } question
            ? new RequestFiling(arrangement, one, other, standing, analyses.Of(question), filed)
            : null;
    }

    /// <summary>
    /// The arrangement under which is filed: one in force before one that is only signed, then one that covers something of what is asked, then the one drafted
    /// first. The view finds them; their cases tell how they stand, since the day on which one enters into force can have come unseen by the view.
    /// </summary>
    private async Task<ArrangementStanding?> ArrangementFor(string issuing, RequestContent content)
    {
        var covering = arrangementQueries.ArrangementsCovering(CodesOf(issuing), CodesOf(content.Receiving));
        var standings = new List<ArrangementStanding>();
        foreach (var item in covering.InForce.Concat(covering.Signed))
        {
            if (await arrangements.ReadAsync(item.Id) is { } found && found.State.Standing(found.Version) is { } standing)
                standings.Add(standing);
        }

        return standings.OrderByDescending(standing => standing.IsInForce).ThenByDescending(standing => standing.Terms.Scope.Any(content.Scope.Contains)).FirstOrDefault();
    }

    private RouteFacts FactsOf(RecognitionRequest request, string arrangement, ImmutableArray<string> scope, Designation? designation, AiSystem? system) => new()
    {
        IsAccredited = designation?.Proof == CompetenceProof.AccreditationCertificate,
        IsContested = designation?.Contest is { Status: not ContestStatus.None },
        IsNewDomain = scope.Any(code => !requests.HasRecognised(arrangement, request.Content!.Receiving, code)),
        HasOpenIncident = system is not null && HasOpenIncident(system.Id),
        HasSafetySignal = system?.Flags.Any(flag => flag.Code is FlagCode.MonitoringReportMissed or FlagCode.MonitoringThresholdBreached or FlagCode.Frozen) == true,
    };

    /// <summary>Whether a public incident with the system is not closed; one that is still confidential freezes the system, which its listing tells.</summary>
    private bool HasOpenIncident(string system) =>
        incidents.Search(new IncidentSearch(System: system), IncidentQueries.MaxLimit)!.Items.Any(found => found.Incident.Status != IncidentStatus.Closed);

    private ImmutableArray<string> CodesOf(string jurisdiction) => [.. jurisdictions.Catalog().Governing(jurisdiction).Select(known => known.Code)];
}
