using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>Finds the derogation that is claimed from a rule that would hold without it.</summary>
internal static class DerogationClaim
{
    /// <summary>Null when none is claimed, and while an open question could still bar the one that is.</summary>
    public static Derogation? Find(CompiledFramework framework, FrameworkEvaluation evaluation)
    {
        if (evaluation.Of(framework.Scope) != Truth.True)
        {
            return null;
        }

        foreach (var rule in framework.Rules)
        {
            if (rule.Derogation is { } derogation && evaluation.Of(rule.BeforeDerogation) == Truth.True)
            {
                var grounds = Claimed(derogation, evaluation);
                var applies = evaluation.Of(derogation.Applies);
                return grounds.Length == 0 || applies == Truth.Unknown ? null : Describe(derogation, rule.Source.Class, grounds, evaluation, applies == Truth.True);
            }
        }

        return null;
    }

    private static ImmutableArray<DerogationGround> Claimed(CompiledDerogation derogation, FrameworkEvaluation evaluation)
    {
        var grounds = ImmutableArray.CreateBuilder<DerogationGround>();
        for (var i = 0; i < derogation.Grounds.Length; i++)
        {
            if (evaluation.Of(derogation.Grounds[i]) == Truth.True)
            {
                grounds.Add(derogation.Source.Grounds[i]);
            }
        }

        return grounds.DrainToImmutable();
    }

    private static Derogation Describe(
        CompiledDerogation derogation, string from, ImmutableArray<DerogationGround> grounds, FrameworkEvaluation evaluation, bool applies)
    {
        var provisions = ImmutableArray.CreateBuilder<string>();
        provisions.AddRange(grounds.Select(ground => ground.Provision));
        for (var i = 0; i < derogation.Bars.Length; i++)
        {
            if (evaluation.Of(derogation.Bars[i]) == Truth.True)
            {
                provisions.Add(derogation.Source.Bars[i].Provision);
            }
        }

        return new Derogation(applies, from, [.. grounds.Select(ground => ground.Id)], provisions.DrainToImmutable());
    }
}
