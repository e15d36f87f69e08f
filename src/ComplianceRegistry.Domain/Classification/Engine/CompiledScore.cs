namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>A score made ready; see <see cref="Score"/>.</summary>
internal abstract class CompiledScore(string id, long maximum)
{
    public string Id => id;

    /// <summary>The most points that can be reached.</summary>
    public long Maximum => maximum;

    /// <summary>The questions whose points make a difference here.</summary>
    public virtual IEnumerable<int> Questions => [];

    /// <summary>The score, given the slots and the scores before this one.</summary>
    public abstract ScoreRange Of(ReadOnlySpan<Slot> slots, ReadOnlySpan<ScoreRange> earlier);
}

internal sealed class SumScore(string id, SumScore.Part[] parts) : CompiledScore(id, parts.Sum(part => part.Most))
{
    public override IEnumerable<int> Questions => parts.Where(part => part.Most > 0).Select(part => part.Question);

    public override ScoreRange Of(ReadOnlySpan<Slot> slots, ReadOnlySpan<ScoreRange> earlier)
    {
        long low = 0, high = 0;
        foreach (var part in parts)
        {
            var slot = slots[part.Question];
            switch (slot.Standing)
            {
                case Standing.Known:
                    var points = part.PointsOf(slot.Code);
                    low += points;
                    high += points;
                    break;
                case Standing.Open:
                    low += part.Least;
                    high += part.Most;
                    break;
                case Standing.Unclear:
                    high += part.Most;
                    break;
            }
        }

        return new ScoreRange(low, high);
    }

    /// <summary>The points of one question, by code (boolean and single) or by bit (multiple). No points are negative.</summary>
    internal sealed class Part(int question, bool multiple, int[] points)
    {
        public int Question => question;

        public long Least => multiple ? 0 : points.Min();

        public long Most => multiple ? points.Sum() : points.Max();

        public long PointsOf(long code)
        {
            if (!multiple)
            {
                return points[code];
            }

            long sum = 0;
            for (var bit = 0; bit < points.Length; bit++)
            {
                sum += ((code >> bit) & 1) * points[bit];
            }

            return sum;
        }
    }
}

internal sealed class ReducedScore(string id, int of, long maximum, int byPercent, Test when) : CompiledScore(id, maximum)
{
    public Test When => when;

    public int BaseScore => of;

    public override ScoreRange Of(ReadOnlySpan<Slot> slots, ReadOnlySpan<ScoreRange> earlier)
    {
        var full = earlier[of];
        return when.Of(slots, earlier) switch
        {
            Truth.True => new ScoreRange(Reduce(full.Low), Reduce(full.High)),
            Truth.False => full,
            _ => new ScoreRange(Reduce(full.Low), full.High),
        };
    }

    private long Reduce(long points) => ((points * (100 - byPercent)) + 50) / 100;
}
