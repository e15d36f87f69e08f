using System.Runtime.CompilerServices;
using ComplianceRegistry.Grains.CrossChecks;

namespace ComplianceRegistry.Grains.Assessments;

/// <summary>Every assessment knows which content the evidence that it names has now, so that no approval outlives what it was given for: what both reactions to evidence bring about.</summary>
internal sealed class AssessmentCheck(IAssessmentIndex index, AssessmentGrains assessments, PresentEvidence evidence, TimeProvider time) : ICrossCheck
{
    public string Name => "assessments-as-their-evidence";

    public async IAsyncEnumerable<Violation> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in index.AllNamingAny())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await SecondLook.StillWrong(() => Look(id), time, cancellationToken) is { } detail)
                yield return new Violation(id, detail);
        }
    }

    private async Task<string?> Look(string id) => await assessments.ReadAsync(id) is { } assessment && assessment.State.News(await evidence.Of(assessment.State)) is [var first, ..]
        ? $"It has not followed its evidence {first.Evidence}."
        : null;
}
