using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using Stateless;

namespace ComplianceRegistry.Domain.EvidenceItems;

/// <summary>What can happen to an item of evidence, as the workflow names it.</summary>
public enum EvidenceTrigger
{
    Announce,
    Receive,
    Read,
    Replace,
    Erase,
}

/// <summary>The single table of an item's states, triggers, actors and guards. Who may read is decided by <see cref="Visibility"/>, since a refusal is recorded.</summary>
public static class EvidenceWorkflow
{
    internal const string Verified = "verified-party";
    internal const string Owner = "owner-of-the-evidence";
    internal const string Secretariat = "secretariat";

    private static readonly FrozenDictionary<string, Guard> Guards = new Guard[]
    {
        new(Verified, "Only a verified party may hand in evidence."),
        new(Owner, "Only the verified party that announced the evidence may do this."),
        new(Secretariat, "Only the secretariat erases, on a legal order."),
    }.ToFrozenDictionary(guard => guard.Code);

    /// <summary>Names of the actions that this actor may take now, in kebab-case. Uploading the announced content is <c>receive</c>.</summary>
    /// <param name="item">The item.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    public static ImmutableArray<string> ActionsFor(EvidenceItem item, Actor? actor)
    {
        if (actor is null)
        {
            return [];
        }

        var machine = Machine(item, actor);
        EvidenceTrigger[] actions = [EvidenceTrigger.Receive, EvidenceTrigger.Replace, EvidenceTrigger.Erase];
        return [.. actions.Where(machine.CanFire).Select(Kebab.Of)];
    }

    internal static Rejection? Refusal(EvidenceItem item, EvidenceCommand command) => Refusal(item, TriggerOf(command), command.Actor);

    internal static Rejection? Refusal(EvidenceItem item, EvidenceTrigger trigger, Actor actor) => Guard.Refusal(Machine(item, actor), trigger, Guards);

    internal static EvidenceTrigger TriggerOf(EvidenceCommand command) => command switch
    {
        AnnounceEvidence => EvidenceTrigger.Announce,
        ReceiveContent => EvidenceTrigger.Receive,
        ReadContent => EvidenceTrigger.Read,
        AnnounceReplacement => EvidenceTrigger.Replace,
        EraseEvidence => EvidenceTrigger.Erase,
        _ => throw new UnreachableCommandException(command),
    };

    internal static StateMachine<EvidenceStatus, EvidenceTrigger> Machine(EvidenceItem item, Actor actor)
    {
        var status = item.Status;
        var machine = new StateMachine<EvidenceStatus, EvidenceTrigger>(() => status, next => status = next);
        machine.Configure(EvidenceStatus.Absent).PermitIf(EvidenceTrigger.Announce, EvidenceStatus.Announced, () => actor.IsVerified, Verified);
        machine.Configure(EvidenceStatus.Announced).PermitIf(EvidenceTrigger.Receive, EvidenceStatus.Received, IsOwner, Owner);
        machine.Configure(EvidenceStatus.Received).PermitIf(EvidenceTrigger.Replace, EvidenceStatus.Replacing, IsOwner, Owner);
        machine.Configure(EvidenceStatus.Replacing)
            .PermitReentryIf(EvidenceTrigger.Replace, IsOwner, Owner)
            .PermitIf(EvidenceTrigger.Receive, EvidenceStatus.Received, IsOwner, Owner);
        foreach (var live in new[] { EvidenceStatus.Announced, EvidenceStatus.Received, EvidenceStatus.Replacing })
        {
            machine.Configure(live)
                .PermitReentry(EvidenceTrigger.Read)
                .PermitIf(EvidenceTrigger.Erase, EvidenceStatus.Erased, IsSecretariat, Secretariat);
        }

        return machine;

        bool IsOwner() => actor.IsVerified && actor.Party == item.Owner;
        bool IsSecretariat() => actor.IsVerified && actor.Is(PartyRole.Secretariat);
    }
}
