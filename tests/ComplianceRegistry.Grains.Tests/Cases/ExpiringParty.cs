using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Tests.Running;

namespace ComplianceRegistry.Grains.Tests.Cases;

/// <summary>A party of the tests' own kind, in whose case clocks run.</summary>
[GenerateSerializer, Immutable, Alias("cr.test.ExpiringParty")]
public sealed record ExpiringParty([property: Id(0)] Party Party, [property: Id(1)] RunningClocks Clocks) : IKeepsClocks
{
    public PartyStatus Status => Party.Status;

    public IKeepsClocks With(RunningClocks clocks) => this with { Clocks = clocks };
}

/// <summary>Parties whose verification runs out after 30 days, and who cease 7 days later: one clock of a case and the one that follows it.</summary>
public abstract class ExpiringPartyDecider : IDecider<ExpiringParty, PartyCommand>
{
    public const string Prefix = "TST";

    private const string Verification = "verification";
    private const string Renewal = "renewal";
    private static readonly Seat Seat = new("DE", "Europe/Berlin", "de");
    private static readonly Basis Basis = new("TST", 1);

    private ExpiringPartyDecider()
    {
    }

    /// <summary>When the verification of a party of the samples runs out, if it was founded at their start.</summary>
    public static DateTimeOffset Expiry { get; } = Clock(Verification, Samples.Start, null).Due!.Value;

    /// <summary>When it then ceases.</summary>
    public static DateTimeOffset End { get; } = Clock(Renewal, Expiry, null).Due!.Value;

    public static ExpiringParty Absent(string id) => new(PartyDecider.Absent(id), RunningClocks.None);

    /// <summary>A request for evidence here has more text than the log takes: the limits of the registry's own aggregates are below that.</summary>
    public static Decision Decide(ExpiringParty state, PartyCommand command, Rulebook rules)
    {
        if (command is RequestEvidence)
            return Decision.Accept(new EvidenceRequested(new string('x', 300 * 1024)));
        var decision = PartyDecider.Decide(state.Party, command, rules);
        return command is RegisterFounder founder && decision.IsAccepted
            ? decision with { Events = decision.Events.Add(Moved(ClockMoves.Start(Clock(Verification, founder.Now, state.Party.Id)))) }
            : decision;
    }

    public static ExpiringParty Evolve(ExpiringParty state, IEvent @event) => state with { Party = PartyDecider.Evolve(state.Party, @event) };

    public static ActHeader Head(ExpiringParty after, IEvent @event) => new("DE", [], ActClass.Public);

    // The follow-up clock gives the party time to act, but is started at the effective instant here, so that its deadline does not rest on when it was noticed.
    public static ImmutableArray<IEvent> Due(ExpiringParty state, DateTimeOffset now, Rulebook rules) => state.Clocks.FirstDue(now) switch
    {
        { Name: Verification } due => [new PartySuspended("Expired"), Moved(new ClockMoves([Clock(Renewal, due.Due!.Value, due.Bearer)], [Verification]))],
        { Name: Renewal } => [new PartyCeased("Not renewed"), Moved(ClockMoves.End(Renewal))],
        _ => [],
    };

    private static ClocksMoved Moved(ClockMoves moves) => new(moves, Basis);

    private static RunningClock Clock(string name, DateTimeOffset at, string? bearer) =>
        Rules.Book.Start(name, name == Verification ? "competence-refutation" : "incident-authority-action", "party.registered", at, Seat, bearer);
}

/// <summary>The case of such a party.</summary>
[Alias("cr.test.IExpiringPartyGrain")]
public interface IExpiringPartyGrain : IAggregateGrain<ExpiringParty, PartyCommand>;

[GrainType("test-expiring-party")]
internal sealed class ExpiringPartyGrain(CaseLog log) : AggregateGrain<ExpiringPartyDecider, ExpiringParty, PartyCommand>(log), IExpiringPartyGrain;
