using ComplianceRegistry.Grains.Recognition;
using ComplianceRegistry.Views.Recognition;
using static ComplianceRegistry.Views.SealedCases.SealedCaseQueries;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>The view's index of recognitions, public and sealed, for the reactions on this node.</summary>
internal sealed class RecognitionIndex(RecognitionQueries recognitions, SealedRecognitionQueries hidden) : IRecognitionIndex
{
    public IReadOnlyList<string> Following(string certificate, string after, int limit) =>
        Merged(recognitions.Following(certificate, after, limit), hidden.LinkedTo(certificate, after, limit), limit);

    public IReadOnlyList<string> LiveOf(string system, string after, int limit) =>
        Merged(recognitions.LiveOf(system, after, limit), hidden.LinkedTo(system, after, limit), limit);

    public IReadOnlyList<string> LiveUnder(string arrangement, string after, int limit) =>
        Merged(recognitions.LiveUnder(arrangement, after, limit), hidden.LinkedTo(arrangement, after, limit), limit);

    public IReadOnlyList<string> LivePinnedTo(string edition, string after, int limit) =>
        Merged(recognitions.LivePinnedTo(edition, after, limit), hidden.LinkedTo(edition, after, limit), limit);

    public IReadOnlyList<string> Granted(string after, int limit) => Merged(recognitions.Granted(after, limit), hidden.Every(after, limit), limit);
}
