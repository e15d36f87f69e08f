using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>Checks what a command about a recognition says. Pointers are those of the API's document: <c>/provision</c>, <c>/notice/risk</c>, <c>/evidence/0/url</c>.</summary>
public static class RecognitionValidation
{
    internal static ImmutableArray<Fault> Validate(GrantedRecognition state, RecognitionCommand command)
    {
        var faults = new FaultList();
        switch (command)
        {
            case GrantRecognition grant:
                Grant(faults, state, grant);
                break;
            case ProposeSuspension propose:
                Measure(faults, propose.Measure);
                if (propose.Measure.Ground is not (RecognitionGround.SeriousRisk or RecognitionGround.ProhibitedHere))
                    faults.Add("/ground", "no-ground-of-suspension", "A recognition is suspended because of a serious risk, or because what the system does is prohibited here.");
                Notice(faults, propose.Notice);
                break;
            case ProposeRevocation propose:
                Measure(faults, propose.Measure);
                if (propose.Measure.Ground == RecognitionGround.NationalSecurity)
                    faults.Add("/ground", "no-ground-of-revocation", "Reasons of national security are sealed and for refusals alone. Name another ground.");
                faults.RequiredText("/remedy", propose.Remedy, RecognitionLimits.Text);
                break;
            case ObjectToSuspension objection:
                Objection(faults, state, objection);
                break;
            default:
                Evidence(faults, command);
                break;
        }

        return faults.ToImmutable();
    }

    private static void Grant(FaultList faults, GrantedRecognition state, GrantRecognition grant)
    {
        if (state.Id != GrantedRecognition.IdOf(grant.Request.Request).ToString())
            faults.Add("/request", "another-id", "The id of a recognition follows from that of its request.");
        if (grant.Certificate.Certificate != grant.Request.Certificate)
            faults.Add("/certificate", "another-certificate", "The certificate is not the one that was recognised.");
        if (grant.Certificate.Number is null)
            faults.Add("/certificate", "not-issued", "The certificate was never issued.");
    }

    private static void Measure(FaultList faults, RecognitionMeasure measure)
    {
        faults.RequiredText("/provision", measure.Provision, RecognitionLimits.Provision);
        PartyContentValidation.EvidenceItems(faults, measure.Evidence, required: true);
    }

    private static void Notice(FaultList faults, SafeguardNotice notice)
    {
        faults.RequiredText("/notice/identification", notice.Identification, RecognitionLimits.Text);
        faults.RequiredText("/notice/origin", notice.Origin, RecognitionLimits.Text);
        faults.RequiredText("/notice/risk", notice.Risk, RecognitionLimits.Text);
        faults.RequiredText("/notice/nature", notice.Nature, RecognitionLimits.Text);
        faults.RequiredText("/notice/duration", notice.Duration, RecognitionLimits.Text);
        faults.RequiredText("/notice/operatorArguments", notice.OperatorArguments, RecognitionLimits.Text);
    }

    private static void Objection(FaultList faults, GrantedRecognition state, ObjectToSuspension objection)
    {
        faults.RequiredText("/reasons", objection.Reasons, RecognitionLimits.Text);
        PartyContentValidation.EvidenceItems(faults, objection.Evidence, required: true);
        if (objection.Signatory is null)
            faults.Add("", "not-bound", "The arrangement binds no jurisdiction of this authority.");
        if (state.Suspension is { Objections.Length: >= RecognitionLimits.Objections })
            faults.Add("", "max-items", $"At most {RecognitionLimits.Objections} objections to a suspension are kept.");
    }

    /// <summary>Whoever reports, decides, notifies, upholds or lifts hands in at least one document.</summary>
    private static void Evidence(FaultList faults, RecognitionCommand command)
    {
        ImmutableArray<Parties.Evidence>? evidence = command switch
        {
            MeetCondition meet => meet.Evidence,
            DecideCondition decide => decide.Evidence,
            DecideReassessment decide => decide.Evidence,
            NotifySuspension notify => notify.Evidence,
            UpholdSuspension uphold => uphold.Evidence,
            LiftSuspension lift => lift.Evidence,
            _ => null,
        };
        if (evidence is { } documents)
            PartyContentValidation.EvidenceItems(faults, documents, required: true);
    }
}
