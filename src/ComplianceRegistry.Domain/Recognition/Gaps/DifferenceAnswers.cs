using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;

namespace ComplianceRegistry.Domain.Recognition.Gaps;

/// <summary>What answers to differences look like.</summary>
public static class DifferenceAnswers
{
    /// <summary>Every fault of the answers; pointers are <c>/answers/0/difference</c> and the like.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="counting">Registry ids of the differences that count for the certificate in the receiving jurisdiction; null when that is not known yet.</param>
    public static ImmutableArray<Fault> Check(ImmutableArray<DifferenceAnswer> answers, IEnumerable<string>? counting)
    {
        var faults = new FaultList();
        faults.MaxItems("/answers", answers, GapLimits.Answers);
        var known = counting?.ToHashSet(StringComparer.Ordinal);
        foreach (var (index, answer) in answers.Index())
        {
            if (known?.Contains(answer.Difference) == false)
                faults.Add($"/answers/{index}/difference", "unknown-difference", $"No difference '{answer.Difference}' counts for this certificate there.");
            if (answers.Take(index).Any(before => before.Difference == answer.Difference))
                faults.Add($"/answers/{index}/difference", "repeated", $"The difference '{answer.Difference}' is answered twice.");
            faults.RequiredText($"/answers/{index}/statement", answer.Statement, GapLimits.Statement);
            Evidence(faults, $"/answers/{index}/evidence", answer.Evidence);
        }

        return faults.ToImmutable();
    }

    private static void Evidence(FaultList faults, string pointer, ImmutableArray<Proof> evidence)
    {
        if (evidence.IsEmpty)
            faults.Add(pointer, "required", "A difference is answered with at least one item of evidence.");
        faults.MaxItems(pointer, evidence, GapLimits.Evidence);
        foreach (var (index, proof) in evidence.Index())
        {
            CertificateContentRules.Proof(faults, $"{pointer}/{index}", proof);
            if (evidence.IndexOf(proof) < index)
                faults.Add($"{pointer}/{index}", "repeated", $"{proof.Id} is given twice.");
        }
    }
}
