namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>Kleene's three values, ordered so that "and" is the smaller, "or" the larger, and "not" the mirror image.</summary>
internal enum Truth
{
    False = 0,
    Unknown = 1,
    True = 2,
}

/// <summary>What is known of one question.</summary>
internal enum Standing : byte
{
    /// <summary>Earlier answers make it irrelevant: any test of it is false, any points of it are 0.</summary>
    NotAsked,

    /// <summary>Whether it is asked hangs on an unanswered question.</summary>
    Unclear,

    /// <summary>It is asked, and neither answered nor presumed.</summary>
    Open,

    /// <summary>Answered or presumed.</summary>
    Known,
}

/// <summary>One question's standing and, when known, its answer in <see cref="AnswerCoding"/>.</summary>
internal readonly record struct Slot(Standing Standing, long Code);

/// <summary>A score while questions are open: it lies within these bounds.</summary>
internal readonly record struct ScoreRange(long Low, long High);
