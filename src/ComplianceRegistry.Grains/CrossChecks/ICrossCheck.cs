namespace ComplianceRegistry.Grains.CrossChecks;

/// <summary>
/// A rule that reaches over several cases, or over a case and what is derived from it, looked at from outside. Reactions and views keep such rules from act to
/// act; what breaks one was missed by them. Checks change nothing.
/// </summary>
public interface ICrossCheck
{
    /// <summary>Kebab-case name, never changed.</summary>
    string Name { get; }

    /// <summary>
    /// Everything that breaks the rule now. A case that is on its way to keep it, since a reaction has yet to reach it, is none: a check looks again before it
    /// tells of one.
    /// </summary>
    IAsyncEnumerable<Violation> FindAsync(CancellationToken cancellationToken);
}

/// <summary>A case that breaks a rule.</summary>
/// <param name="Case">Registry id of the case.</param>
/// <param name="Detail">What is wrong: facts only, since it is logged.</param>
[GenerateSerializer, Immutable, Alias("cr.Violation")]
public sealed record Violation([property: Id(0)] string Case, [property: Id(1)] string Detail);
