using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Tests.Running;

namespace ComplianceRegistry.Grains.Tests.Cases;

/// <summary>Parties whose verification runs out on a day, and who cease a week later: no aggregate of the registry has clocks yet.</summary>
public abstract class ExpiringPartyDecider : IDecider<Party, PartyCommand>
{
    public static readonly DateTimeOffset Expiry = Samples.Start.AddDays(30);
    public static readonly DateTimeOffset End = Expiry.AddDays(7);

    private ExpiringPartyDecider()
    {
    }

    public static Party Absent(string id) => PartyDecider.Absent(id);

    /// <summary>A request for evidence here has more text than the log takes: the limits of the registry's own aggregates are below that.</summary>
    public static Decision Decide(Party state, PartyCommand command, Rulebook rules) =>
        command is RequestEvidence ? Decision.Accept(new EvidenceRequested(new string('x', 300 * 1024))) : PartyDecider.Decide(state, command, rules);

    public static Party Evolve(Party state, IEvent @event) => PartyDecider.Evolve(state, @event);

    public static ActHeader Head(Party after, IEvent @event) => PartyDecider.Head(after, @event);

    public static ImmutableArray<IEvent> Due(Party state, DateTimeOffset now, Rulebook rules) => state.Status switch
    {
        PartyStatus.Verified when now >= Expiry => [new PartySuspended("Expired")],
        PartyStatus.Suspended when now >= End => [new PartyCeased("Not renewed")],
        _ => [],
    };
}

/// <summary>The case of such a party.</summary>
[Alias("cr.test.IExpiringPartyGrain")]
public interface IExpiringPartyGrain : IAggregateGrain<Party, PartyCommand>;

[GrainType("test-expiring-party")]
internal sealed class ExpiringPartyGrain(CaseLog log) : AggregateGrain<ExpiringPartyDecider, Party, PartyCommand>(log), IExpiringPartyGrain;
