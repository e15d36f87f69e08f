using System.Collections.Immutable;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>The clocks of a request: their names, and how they start, stand still and run on.</summary>
internal static class RequestClocks
{
    public const string Draft = "draft";
    public const string Completeness = "completeness";
    public const string Completion = "completion";
    public const string Review = "review";
    public const string Clarification = "clarification";
    public const string Objection = "objection";
    public const string Cure = "cure";
    public const string Grace = "objection-grace";
    public const string Verification = "verification";
    public const string Overdue = "overdue";
    public const string Undecided = "undecided";
    public const string Summary = "summary";
    public const string Appeal = "appeal";
    public const string AppealDecision = "appeal-decision";
    public const string Remitted = "remitted";
    public const string Dispute = "dispute";
    public const string ProblemSolving = "problem-solving";
    public const string Security = "security";

    /// <summary>Clocks that stand still while the parties look for a solution.</summary>
    private static readonly ImmutableArray<string> Remedies = [Appeal, Dispute];

    /// <summary>Starts a clock of the request.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="request">The request, which has a seat.</param>
    /// <param name="name">Its name; its rule is <c>request-</c> and that name, unless another is given.</param>
    /// <param name="start">Kind of the act that starts it.</param>
    /// <param name="at">From when.</param>
    /// <param name="bearer">Who has to act; null when any authority of the seat has to.</param>
    /// <param name="rule">Id of the rule, when it is another.</param>
    public static RunningClock Start(
        Rulebook rules, RecognitionRequest request, string name, string start, DateTimeOffset at, string? bearer = null, string? rule = null) =>
        rules.Start(name, rule ?? $"request-{name}", start, at, request.Seat!, bearer);

    /// <summary>The clock of the route, with the window of the arrangement.</summary>
    public static RunningClock Reviewed(Rulebook rules, RecognitionRequest request, RecognitionRoute route, DateTimeOffset at)
    {
        var rule = $"request-review-{Kebab.Of(route)}";
        var arrangement = request.Filing!.Arrangement;
        return arrangement.Terms.Routes.FirstOrDefault(offered => offered.Route == route) is { } terms
            ? rules.Start(Review, rule, terms.Window, $"{arrangement.Title} ({arrangement.Arrangement}), window of the {Kebab.Of(route)} route", "request.admitted", at, request.Seat!, bearer: null)
            : rules.Start(Review, rule, "request.admitted", at, request.Seat!, bearer: null);
    }

    /// <summary>The clock of the route, standing still; none when it has run out or stands still already.</summary>
    public static ImmutableArray<RunningClock> Stopped(Rulebook rules, RecognitionRequest request, DateTimeOffset at, string reason) =>
        request.Clocks.Find(Review) is { Clock.IsPaused: false } review ? [rules.Change(review, clock => clock.Paused(at, reason))] : [];

    /// <summary>The clock of the route, running on; none when it has run out.</summary>
    public static ImmutableArray<RunningClock> Resumed(Rulebook rules, RecognitionRequest request, DateTimeOffset at) =>
        request.Clocks.Find(Review) is { Clock.IsPaused: true } review ? [rules.Change(review, clock => clock.Resumed(at))] : [];

    public static RunningClock Extended(Rulebook rules, RunningClock review)
    {
        var extension = rules.Clocks.Newest("request-review-extension")!;
        return rules.Change(review, clock => clock.Extended(extension.Period, extension.Provision));
    }

    /// <summary>The times for remedies, standing still while the parties look for a solution.</summary>
    public static ImmutableArray<RunningClock> RemediesStopped(Rulebook rules, RecognitionRequest request, DateTimeOffset at) =>
        [.. OfRemedies(request).Where(clock => !clock.Clock.IsPaused).Select(running => rules.Change(running, clock => clock.Paused(at, "problem solving")))];

    /// <summary>The times for remedies, running on.</summary>
    public static ImmutableArray<RunningClock> RemediesResumed(Rulebook rules, RecognitionRequest request, DateTimeOffset at) =>
        [.. OfRemedies(request).Where(clock => clock.Clock.IsPaused).Select(running => rules.Change(running, clock => clock.Resumed(at)))];

    /// <summary>Names of all clocks of an objection.</summary>
    public static ImmutableArray<string> OfObjection { get; } = [Objection, Cure, Grace, Verification];

    private static IEnumerable<RunningClock> OfRemedies(RecognitionRequest request) => request.Clocks.All.Where(clock => Remedies.Contains(clock.Name));
}
