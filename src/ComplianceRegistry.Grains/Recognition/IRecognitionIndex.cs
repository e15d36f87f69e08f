using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Recognition;

/// <summary>
/// Which recognitions rest on another case, as the view of this node knows, those of the non-public section among them. Those for which the other case changes
/// nothing any more are left out where the view knows that; of sealed ones it does not, and what follows another case changes nothing of them.
/// </summary>
public interface IRecognitionIndex
{
    /// <summary>Recognitions of a certificate that have force, can regain it, or ended with the certificate and come back with it; in the order of ids.</summary>
    /// <param name="certificate">Registry id of the certificate.</param>
    /// <param name="after">Id after which to go on; empty from the start.</param>
    /// <param name="limit">Most ids to answer.</param>
    IReadOnlyList<string> Following(string certificate, string after, int limit);

    /// <summary>Recognitions of a system that have force or can regain it, in the order of ids.</summary>
    /// <param name="system">Registry id of the system.</param>
    /// <inheritdoc cref="Following"/>
    IReadOnlyList<string> LiveOf(string system, string after, int limit);

    /// <summary>Recognitions under an arrangement that have force or can regain it, in the order of ids.</summary>
    /// <param name="arrangement">Registry id of the arrangement.</param>
    /// <inheritdoc cref="Following"/>
    IReadOnlyList<string> LiveUnder(string arrangement, string after, int limit);

    /// <summary>Recognitions whose certificate is pinned to an edition, that have force or can regain it; in the order of ids.</summary>
    /// <param name="edition">Set and edition, such as <c>common@2026-11</c>.</param>
    /// <inheritdoc cref="Following"/>
    IReadOnlyList<string> LivePinnedTo(string edition, string after, int limit);

    /// <summary>Every recognition that was granted, with force or without, in the order of ids.</summary>
    /// <inheritdoc cref="Following"/>
    IReadOnlyList<string> Granted(string after, int limit);
}

/// <summary>Reads an index to its end.</summary>
internal static class RecognitionIndexReading
{
    public static IEnumerable<string> AllFollowing(this IRecognitionIndex index, string certificate) =>
        IndexPages.All((after, limit) => index.Following(certificate, after, limit));

    public static IEnumerable<string> AllOf(this IRecognitionIndex index, string system) => IndexPages.All((after, limit) => index.LiveOf(system, after, limit));

    public static IEnumerable<string> AllUnder(this IRecognitionIndex index, string arrangement) =>
        IndexPages.All((after, limit) => index.LiveUnder(arrangement, after, limit));

    public static IEnumerable<string> AllPinnedTo(this IRecognitionIndex index, string edition) => IndexPages.All((after, limit) => index.LivePinnedTo(edition, after, limit));

    public static IEnumerable<string> AllGranted(this IRecognitionIndex index) => IndexPages.All(index.Granted);
}
