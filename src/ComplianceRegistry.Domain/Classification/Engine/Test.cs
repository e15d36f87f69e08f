namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>A condition made ready: questions and choices are numbers. See <see cref="Condition"/> for the meanings.</summary>
internal abstract class Test
{
    public static readonly Test Always = new AllTest([]);

    public abstract Truth Of(ReadOnlySpan<Slot> slots, ReadOnlySpan<ScoreRange> scores);

    /// <summary>Everything directly below this test.</summary>
    public virtual Test[] Parts => [];
}

internal sealed class AllTest(Test[] parts) : Test
{
    public override Test[] Parts => parts;

    public override Truth Of(ReadOnlySpan<Slot> slots, ReadOnlySpan<ScoreRange> scores)
    {
        var all = Truth.True;
        foreach (var part in parts)
        {
            var truth = part.Of(slots, scores);
            if (truth == Truth.False)
            {
                return Truth.False;
            }

            all = truth < all ? truth : all;
        }

        return all;
    }
}

internal sealed class AnyTest(Test[] parts) : Test
{
    public override Test[] Parts => parts;

    public override Truth Of(ReadOnlySpan<Slot> slots, ReadOnlySpan<ScoreRange> scores)
    {
        var any = Truth.False;
        foreach (var part in parts)
        {
            var truth = part.Of(slots, scores);
            if (truth == Truth.True)
            {
                return Truth.True;
            }

            any = truth > any ? truth : any;
        }

        return any;
    }
}

internal sealed class NotTest(Test part) : Test
{
    public override Test[] Parts { get; } = [part];

    public override Truth Of(ReadOnlySpan<Slot> slots, ReadOnlySpan<ScoreRange> scores) => Truth.True - (int)part.Of(slots, scores);
}

/// <summary>A test of one question.</summary>
internal abstract class QuestionTest(int question) : Test
{
    public int Question => question;

    public sealed override Truth Of(ReadOnlySpan<Slot> slots, ReadOnlySpan<ScoreRange> scores)
    {
        var slot = slots[question];
        return slot.Standing switch
        {
            Standing.NotAsked => Truth.False,
            Standing.Known => Holds(slot.Code) ? Truth.True : Truth.False,
            _ => Truth.Unknown,
        };
    }

    protected abstract bool Holds(long code);
}

internal sealed class AnsweredTest(int question) : QuestionTest(question)
{
    protected override bool Holds(long code) => true;
}

internal sealed class EqualTest(int question, long wanted) : QuestionTest(question)
{
    protected override bool Holds(long code) => code == wanted;
}

internal sealed class IncludesTest(int question, long mask) : QuestionTest(question)
{
    protected override bool Holds(long code) => (code & mask) != 0;
}

internal sealed class AtLeastTest(int question, long least) : QuestionTest(question)
{
    public long Least => least;

    protected override bool Holds(long code) => code >= least;
}

/// <summary>A test of a score: this many hundredths of a point or more.</summary>
internal sealed class ScoreTest(int score, long leastHundredths) : Test
{
    public int Score => score;

    public override Truth Of(ReadOnlySpan<Slot> slots, ReadOnlySpan<ScoreRange> scores)
    {
        var range = scores[score];
        return range.Low * 100 >= leastHundredths ? Truth.True : range.High * 100 >= leastHundredths ? Truth.Unknown : Truth.False;
    }
}
