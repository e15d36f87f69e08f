using ComplianceRegistry.Domain.Classification.Engine;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>Lists which systems would change class if one edition of a framework took another's place.</summary>
public sealed class EditionComparison
{
    private readonly CompiledFramework _from;
    private readonly CompiledFramework _to;

    private EditionComparison(CompiledFramework from, CompiledFramework to)
    {
        _from = from;
        _to = to;
    }

    /// <summary>A comparison of two frameworks of a catalog; null when it does not hold both.</summary>
    /// <param name="catalog">A catalog with both editions.</param>
    /// <param name="fromReference">The edition in force, such as <c>eu-ai-act@2026-07-27</c>.</param>
    /// <param name="toReference">The edition that would take its place.</param>
    public static EditionComparison? Between(FrameworkCatalog catalog, string fromReference, string toReference)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.FindFramework(fromReference) is { } from && catalog.FindFramework(toReference) is { } to ? new EditionComparison(from, to) : null;
    }

    /// <summary>
    /// The systems whose class differs, in the order given; one at a time, so that any number can be streamed through.
    /// Answers to another edition of the questionnaire count where question and answer are still the same.
    /// </summary>
    public IEnumerable<ClassChange> Changes(IEnumerable<SystemAnswers> systems) =>
        from system in systems
        let before = FrameworkClassifier.ClassOf(_from, system.Answers)
        let after = FrameworkClassifier.ClassOf(_to, system.Answers)
        where before != after
        select new ClassChange(system.System, before, after);
}

/// <summary>The answers that were given about a registered system.</summary>
/// <param name="System">Registry id.</param>
/// <param name="Answers">The answers; null when there are none.</param>
public sealed record SystemAnswers(string System, Answers? Answers);

/// <summary>A system whose class would change.</summary>
/// <param name="System">Registry id.</param>
/// <param name="From">Its class under the first edition.</param>
/// <param name="To">Its class under the second.</param>
public sealed record ClassChange(string System, string From, string To);
