using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>
/// Finds single answers that would give another class: the opposite of a yes or no, another single choice, one choice more or less,
/// a number on the other side of a threshold.
/// </summary>
internal static class AnswerChanges
{
    /// <summary>The most changes that one result lists.</summary>
    public const int Most = 16;

    public static ImmutableArray<WouldChange> Find(CompiledFramework framework, Slot[] given, Slot[] slots, int rank)
    {
        var changes = ImmutableArray.CreateBuilder<WouldChange>();
        var trial = new Trial(framework, given, slots);
        foreach (var question in framework.Dependence.Questions)
        {
            if (slots[question].Standing == Standing.Known)
            {
                AddChanges(changes, trial, question, rank);
            }
        }

        return changes.DrainToImmutable();
    }

    private static void AddChanges(ImmutableArray<WouldChange>.Builder changes, Trial trial, int question, int rank)
    {
        var source = trial.Framework.Questionnaire.Questions[question];
        var seen = 1UL << rank;
        foreach (var code in trial.Alternatives(question, source))
        {
            var other = trial.RankWith(question, code);
            if (other == FrameworkEvaluation.Undetermined || (seen & (1UL << other)) != 0 || changes.Count >= Most)
            {
                continue;
            }

            seen |= 1UL << other;
            changes.Add(new WouldChange(source.Id, AnswerCoding.Decode(source, code), trial.Framework.ClassAt(other)));
        }
    }

    /// <summary>Tries answers, each from the state that was given.</summary>
    private sealed class Trial
    {
        private readonly Slot[] given;
        private readonly Slot[] original;
        private readonly Slot[] slots;
        private readonly ScoreRange[] originalScores;
        private readonly ScoreRange[] scores;
        private readonly Truth[] originalTruths;
        private readonly Truth[] truths;

        public Trial(CompiledFramework framework, Slot[] given, Slot[] original)
        {
            Framework = framework;
            this.given = given;
            this.original = original;
            slots = [.. original];
            scores = new ScoreRange[framework.Scores.Length];
            truths = new Truth[framework.Rules.Length];
            new FrameworkEvaluation(framework, slots, scores, truths).EvaluateAll();
            originalScores = [.. scores];
            originalTruths = [.. truths];
        }

        public CompiledFramework Framework { get; }

        public IEnumerable<long> Alternatives(int question, Question source)
        {
            var present = original[question].Code;
            return source.Type switch
            {
                QuestionType.Boolean => [1 - present],
                QuestionType.Integer => Framework.Dependence.Steps(question),
                QuestionType.Single => Enumerable.Range(0, source.Choices.Length).Select(choice => (long)choice).Where(choice => choice != present),
                _ => Enumerable.Range(0, source.Choices.Length).Select(choice => present ^ (1L << choice)),
            };
        }

        public int RankWith(int question, long code)
        {
            Framework.Questionnaire.Change(question, code, given, slots);
            var evaluation = new FrameworkEvaluation(Framework, slots, scores, truths);
            evaluation.EvaluateWhatHangsOn(question);
            var rank = evaluation.Rank();
            original.CopyTo(slots, 0);
            originalScores.CopyTo(scores, 0);
            originalTruths.CopyTo(truths, 0);
            return rank;
        }
    }
}
