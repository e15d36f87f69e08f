using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>Checks a decision of the receiving authority when it is prepared, and again when it is taken. Every fault is listed.</summary>
internal static class DecisionValidation
{
    public static void Check(FaultList faults, RecognitionRequest request, PreparedDecision decision, DateTimeOffset now)
    {
        switch (decision.Kind)
        {
            case DecisionKind.Objection:
                Objection(faults, request, decision.Grounds);
                break;
            case DecisionKind.RecognitionWithConditions:
                Conditions(faults, request, decision.Conditions, now);
                break;
            case DecisionKind.Refusal when decision.Refusal is { } refusal:
                Refusal(faults, request, refusal);
                break;
            case DecisionKind.Refusal:
                faults.Add("/refusal", "required", "Say on which grounds and why it is refused, and which remedies there are.");
                break;
        }

        if (decision.Kind != DecisionKind.Objection && !decision.Grounds.IsEmpty)
            faults.Add("/grounds", "of-another-kind", "Grounds belong to an objection; those of a refusal stand in it.");
        if (decision.Kind != DecisionKind.RecognitionWithConditions && !decision.Conditions.IsEmpty)
            faults.Add("/conditions", "of-another-kind", "Conditions belong to a recognition with conditions.");
        if (decision.Kind != DecisionKind.Refusal && decision.Refusal is not null)
            faults.Add("/refusal", "of-another-kind", "This belongs to a refusal.");
    }

    private static void Objection(FaultList faults, RecognitionRequest request, ImmutableArray<ReasonedGround> grounds)
    {
        if (grounds.IsEmpty)
            faults.Add("/grounds", "required", "Name at least one ground.");
        faults.MaxItems("/grounds", grounds, RequestLimits.Grounds);
        foreach (var (index, ground) in grounds.Index())
            Ground(faults, request, ground, $"/grounds/{index}");
    }

    /// <summary>Relevant and reasoned: ground, provision, evidence, significance of the risk and proposed cure.</summary>
    private static void Ground(FaultList faults, RecognitionRequest request, ReasonedGround ground, string pointer)
    {
        faults.RequiredText($"{pointer}/provision", ground.Provision, RequestLimits.Line);
        faults.RequiredText($"{pointer}/risk", ground.Risk, RequestLimits.Text);
        faults.RequiredText($"{pointer}/cure", ground.Cure, RequestLimits.Text);
        faults.AddRange(ReviewValidation.EvidenceFaults(ground.Evidence, pointer, required: true));
        if (ground.Ground == RecognitionGround.NationalDifferenceUnmet && ground.Difference is null)
            faults.Add($"{pointer}/difference", "required", "Name the declared difference that is not met.");
        if (ground.Difference is { } difference && !request.Filing!.Differences.Contains(difference))
            faults.Add($"{pointer}/difference", "not-declared-before-filing", $"{difference} was not declared before the filing, or does not count for what is asked.");
    }

    private static void Conditions(FaultList faults, RecognitionRequest request, ImmutableArray<RecognitionCondition> conditions, DateTimeOffset now)
    {
        if (conditions.IsEmpty)
            faults.Add("/conditions", "required", "Set at least one condition, or recognise without.");
        faults.MaxItems("/conditions", conditions, RequestLimits.Conditions);
        foreach (var (index, condition) in conditions.Index())
        {
            faults.RequiredText($"/conditions/{index}/text", condition.Text, RequestLimits.ShortText);
            faults.RequiredText($"/conditions/{index}/test", condition.Test, RequestLimits.ShortText);
            if (!request.Filing!.Differences.Contains(condition.Difference))
                faults.Add($"/conditions/{index}/difference", "not-declared-before-filing", "A condition serves a difference that was declared before the filing, and no other purpose.");
            if (condition.Due <= DateOnly.FromDateTime(now.UtcDateTime))
                faults.Add($"/conditions/{index}/due", "in-the-past", "The last day for a condition lies ahead.");
        }
    }

    private static void Refusal(FaultList faults, RecognitionRequest request, RefusalStatement refusal)
    {
        faults.RequiredText("/refusal/reasons", refusal.Reasons, RequestLimits.Text);
        if (refusal.Grounds.IsEmpty)
            faults.Add("/refusal/grounds", "required", "Name at least one ground of the objection.");
        foreach (var (index, ground) in refusal.Grounds.Index())
        {
            Ground(faults, request, ground, $"/refusal/grounds/{index}");
            OfObjection(faults, request, ground, $"/refusal/grounds/{index}");
        }

        if (refusal.Remedies.IsEmpty)
            faults.Add("/refusal/remedies", "required", "State the remedies and their time limits.");
        faults.MaxItems("/refusal/remedies", refusal.Remedies, RequestLimits.Remedies);
        foreach (var (index, remedy) in refusal.Remedies.Index())
        {
            faults.RequiredText($"/refusal/remedies/{index}/body", remedy.Body, RequestLimits.Line);
            faults.RequiredText($"/refusal/remedies/{index}/within", remedy.Within, RequestLimits.Line);
        }

        if (refusal.IsSealed != refusal.Grounds.Any(ground => ground.Ground == RecognitionGround.NationalSecurity))
            faults.Add("/refusal/sealed", "national-security-only", "Reasons are sealed when, and only when, a ground is national security.");
    }

    /// <summary>A refusal rests on what was objected to and consulted on, and not on what the joint verification did not confirm.</summary>
    private static void OfObjection(FaultList faults, RecognitionRequest request, ReasonedGround ground, string pointer)
    {
        var place = request.Objection.Index().FirstOrDefault(objected => objected.Item.Ground == ground.Ground && objected.Item.Difference == ground.Difference, (-1, null!)).Index;
        if (place < 0)
            faults.Add($"{pointer}/ground", "not-objected", $"'{Kebab.Of(ground.Ground)}' was no ground of the objection.");
        else if (request.Report is { IsAgreed: true } report && report.Facts[place] == VerifiedFact.NotConfirmed)
            faults.Add($"{pointer}/ground", "not-confirmed", "The joint verification did not confirm this, and its report binds on facts.");
    }
}
