using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>Checks what is said while a request is examined and after it was decided.</summary>
internal static class ReviewValidation
{
    public static void Check(FaultList faults, RecognitionRequest request, RequestCommand command)
    {
        switch (command)
        {
            case ReturnIncomplete returned:
                Return(faults, returned);
                break;
            case RequestClarification asked:
                Questions(faults, request, asked.Questions);
                break;
            case ProvideClarification provided:
                faults.RequiredText("/answer", provided.Answer, RequestLimits.Text);
                PartyContentValidation.EvidenceItems(faults, provided.Evidence, required: false);
                break;
            case CommentOnRequest comment:
                Comment(faults, request, comment);
                break;
            case ExtendReview extend:
                Plan(faults, extend.Plan);
                break;
            case OfferCure offer:
                Cures(faults, request, offer.Cures);
                break;
            case ReportVerification report:
                if (report.Facts.Length != request.Objection.Length)
                    faults.Add("/facts", "one-for-each-ground", $"One finding for each of the {request.Objection.Length} grounds is expected.");
                PartyContentValidation.EvidenceItems(faults, report.Evidence, required: true);
                break;
            default:
                Remedies(faults, command);
                break;
        }
    }

    private static void Remedies(FaultList faults, RequestCommand command)
    {
        switch (command)
        {
            case PublishSummary summary:
                faults.RequiredText("/text", summary.Text, RequestLimits.Text);
                break;
            case AppealRequest appeal:
                faults.RequiredText("/reasons", appeal.Reasons, RequestLimits.Text);
                PartyContentValidation.EvidenceItems(faults, appeal.Evidence, required: false);
                break;
            case DecideRequestAppeal decide:
                faults.RequiredText("/reasons", decide.Reasons, RequestLimits.Text);
                break;
            case OpenProblemSolving open:
                faults.RequiredText("/text", open.Text, RequestLimits.Text);
                break;
            case JustifyRefusal justify:
                faults.RequiredText("/provision", justify.Provision, RequestLimits.Line);
                faults.RequiredText("/reasons", justify.Reasons, RequestLimits.Text);
                break;
            case EscalateToDispute escalate:
                faults.RequiredText("/interest", escalate.Interest, RequestLimits.Text);
                faults.RequiredText("/relief", escalate.Relief, RequestLimits.ShortText);
                break;
        }
    }

    private static void Return(FaultList faults, ReturnIncomplete command)
    {
        faults.RequiredText("/reason", command.Reason, RequestLimits.Text);
        if (command.Missing.IsEmpty)
            faults.Add("/missing", "required", "Name at least one item of the checklist.");
        if (command.Missing.Distinct().Count() != command.Missing.Length)
            faults.Add("/missing", "repeated", "An item of the checklist is named twice.");
    }

    private static void Questions(FaultList faults, RecognitionRequest request, ImmutableArray<ClarificationQuestion> questions)
    {
        if (questions.IsEmpty)
            faults.Add("/questions", "required", "Ask at least one question.");
        faults.MaxItems("/questions", questions, RequestLimits.Questions);
        foreach (var (index, question) in questions.Index())
        {
            faults.RequiredText($"/questions/{index}/text", question.Text, RequestLimits.ShortText);
            if (question.Difference is null == question.Requirement is null)
                faults.Add($"/questions/{index}", "tied-to-one", "A question is about one declared difference or one requirement.");
            if (question.Difference is { } difference && !request.Filing!.Differences.Contains(difference))
                faults.Add($"/questions/{index}/difference", "not-declared-before-filing", $"{difference} does not count for this request.");
            if (question.Requirement is { } requirement && request.Filing!.Gaps.Requirements.All(asked => asked.Requirement != requirement))
                faults.Add($"/questions/{index}/requirement", "unknown-requirement", $"{request.Filing.Gaps.Asked.Reference} has no requirement '{requirement}'.");
        }
    }

    private static void Comment(FaultList faults, RecognitionRequest request, CommentOnRequest command)
    {
        faults.RequiredText("/text", command.Text, RequestLimits.Text);
        if (request.Comments.Length >= RequestLimits.Comments)
            faults.Add("", "max-items", $"At most {RequestLimits.Comments} comments are kept.");
        if (command.Signatory is null || request.Filing!.Arrangement.Terms.Signatories.All(bound => bound.Jurisdiction != command.Signatory))
            faults.Add("", "no-signatory", "Only authorities of the arrangement's signatories comment.");
    }

    private static void Plan(FaultList faults, WorkPlan plan)
    {
        faults.RequiredText("/plan/reason", plan.Reason, RequestLimits.Text);
        if (plan.Steps.IsEmpty)
            faults.Add("/plan/steps", "required", "Name at least one step.");
        faults.MaxItems("/plan/steps", plan.Steps, RequestLimits.Steps);
        foreach (var (index, step) in plan.Steps.Index())
            faults.RequiredText($"/plan/steps/{index}", step, RequestLimits.ShortText);
    }

    private static void Cures(FaultList faults, RecognitionRequest request, ImmutableArray<OfferedCure> cures)
    {
        for (var ground = 1; ground <= request.Objection.Length; ground++)
        {
            if (cures.Count(cure => cure.Ground == ground) != 1)
                faults.Add("/cures", "one-for-each-ground", $"Ground {ground} needs exactly one answer.");
        }

        foreach (var (index, cure) in cures.Index())
        {
            if (cure.Ground < 1 || cure.Ground > request.Objection.Length)
                faults.Add($"/cures/{index}/ground", "no-such-ground", $"The objection has no ground {cure.Ground}.");
            faults.RequiredText($"/cures/{index}/text", cure.Text, RequestLimits.Text);
            foreach (var fault in EvidenceFaults(cure.Evidence, $"/cures/{index}"))
                faults.Add(fault.Pointer, fault.Code, fault.Detail);
        }
    }

    /// <summary>Faults of evidence that stands below a pointer.</summary>
    internal static IEnumerable<Fault> EvidenceFaults(ImmutableArray<Evidence> evidence, string pointer, bool required = false)
    {
        var faults = new FaultList();
        PartyContentValidation.EvidenceItems(faults, evidence, required);
        return faults.ToImmutable().Select(fault => fault with { Pointer = pointer + fault.Pointer });
    }
}
