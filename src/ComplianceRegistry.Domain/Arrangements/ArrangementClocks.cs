using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>The clocks of an arrangement: their names, how they start, and what happens when they run out.</summary>
internal static class ArrangementClocks
{
    /// <summary>Runs in draft and negotiation: until somebody goes on.</summary>
    public const string Progress = "progress";

    public const string EntryIntoForce = "entry-into-force";

    /// <summary>The end of the suspension of the whole.</summary>
    public const string Suspension = "suspension";

    private const string ProposalPrefix = "proposal-";
    private const string EffectPrefix = "effect-";
    private const string SuspensionPrefix = "suspension-";
    private const string WithdrawalPrefix = "withdrawal-";

    public static string ProposalOf(int number) => FormattableString.Invariant($"{ProposalPrefix}{number}");

    public static string EffectOf(int number) => FormattableString.Invariant($"{EffectPrefix}{number}");

    public static string SuspensionOf(string jurisdiction) => SuspensionPrefix + jurisdiction.ToLowerInvariant();

    public static string WithdrawalOf(string jurisdiction) => WithdrawalPrefix + jurisdiction.ToLowerInvariant();

    public static ImmutableArray<string> Of(ImmutableArray<ArrangementProposal> proposals) => [.. proposals.Select(proposal => ProposalOf(proposal.Number))];

    /// <summary>Starts a clock of the arrangement, by the days of the jurisdiction that drafted it. Nobody has to act in it.</summary>
    public static RunningClock Start(Rulebook rules, Seat seat, string name, string rule, string start, DateTimeOffset at) => rules.Start(name, rule, start, at, seat, bearer: null);

    /// <summary>The clock to the day on which what was agreed takes effect; to the earliest when the day that was set comes before it.</summary>
    public static RunningClock UntilEffect(Rulebook rules, Seat seat, string name, string start, DateTimeOffset at, DateOnly? on)
    {
        var earliest = Start(rules, seat, name, "arrangement-effect", start, at);
        var more = on?.DayNumber - DayOf(earliest.Due!.Value, seat).DayNumber;
        return more > 0 ? rules.Change(earliest, clock => clock.Extended(new Period(more.Value, TimeUnit.CalendarDay), "The day that the terms set")) : earliest;
    }

    /// <summary>The clock to the end of a signatory's part: of its notice, or of a later last day; null when the day lies within the notice.</summary>
    public static RunningClock? UntilWithdrawal(Rulebook rules, Arrangement arrangement, string jurisdiction, DateOnly? lastDay, DateTimeOffset now)
    {
        var notice = rules.Start(
            WithdrawalOf(jurisdiction), "arrangement-notice", arrangement.Terms!.Notice, ProvisionOf(arrangement, "notice"), "arrangement.withdrawal-announced", now, arrangement.Seat!, bearer: null);
        return (lastDay?.DayNumber - rules.Explain(notice).LastDay!.Value.DayNumber) switch
        {
            null or 0 => notice,
            < 0 => null,
            var more => rules.Change(notice, clock => clock.Extended(new Period(more.Value, TimeUnit.CalendarDay), "The day that the signatory announced")),
        };
    }

    /// <summary>A clock over a period of the terms that begins at an instant; null when the terms have no such period.</summary>
    public static RunningClock? Over(Rulebook rules, Arrangement arrangement, Period? period, string rule, string start, DateTimeOffset at) => period is null
        ? null
        : rules.Start(rule, rule, period, ProvisionOf(arrangement, rule), start, at, arrangement.Seat!, bearer: null);

    /// <summary>The consequence of the clock that is due first; none when none is.</summary>
    public static ImmutableArray<IEvent> Due(Arrangement arrangement, DateTimeOffset now, Rulebook rules) =>
        arrangement.Clocks.FirstDue(now) is { Due: { } due } clock ? Consequence(arrangement, clock.Name, due, rules) : [];

    /// <summary>The day that begins with an instant, or holds it, at a seat.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, Seat seat) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(seat.TimeZone)).DateTime);

    private static ImmutableArray<IEvent> Consequence(Arrangement arrangement, string clock, DateTimeOffset due, Rulebook rules) => clock switch
    {
        Progress => [new ArrangementGivenUp(ArrangementEnd.Lapsed, due) { Clocks = ClockMoves.End(ClockMoves.Every) }],
        EntryIntoForce => [ArrangementEffects.EnterIntoForce(arrangement, due, rules)],
        Suspension => [new ArrangementResumed(null) { Effective = due, Clocks = ClockMoves.End([Suspension, .. Of(arrangement.Moot(ChangeKind.Resumption))]) }],
        _ when NumberIn(clock, ProposalPrefix) is { } number => [new ChangeDropped(number, due) { Clocks = ClockMoves.End(clock) }],
        _ when NumberIn(clock, EffectPrefix) is { } number => ArrangementEffects.TakeEffect(arrangement, arrangement.Proposal(number)!, due, rules),
        _ when JurisdictionIn(clock, SuspensionPrefix) is { } jurisdiction => [ArrangementEffects.Restore(arrangement, jurisdiction, null, due)],
        _ when JurisdictionIn(clock, WithdrawalPrefix) is { } jurisdiction => ArrangementEffects.Withdraw(arrangement, jurisdiction, due, rules),
        _ => throw new InvalidOperationException($"An arrangement has no clock '{clock}'."),
    };

    private static int? NumberIn(string clock, string prefix) =>
        clock.StartsWith(prefix, StringComparison.Ordinal) ? int.Parse(clock.AsSpan(prefix.Length), System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string? JurisdictionIn(string clock, string prefix) => clock.StartsWith(prefix, StringComparison.Ordinal) ? clock[prefix.Length..].ToUpperInvariant() : null;

    private static string ProvisionOf(Arrangement arrangement, string what) => $"Terms of the arrangement {arrangement.Id}: {what}";
}
