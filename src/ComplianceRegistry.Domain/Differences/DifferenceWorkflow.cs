using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using Stateless;

namespace ComplianceRegistry.Domain.Differences;

/// <summary>What can happen to a declared difference, as the workflow names it.</summary>
public enum DifferenceTrigger
{
    Publish,
    Amend,
    OpenReview,
    Comment,
    Confirm,
    Withdraw,
    FallDue,
    FallDormant,
}

/// <summary>The single table of a declared difference's states, triggers, actors and guards.</summary>
public static class DifferenceWorkflow
{
    internal const string Publisher = "verified-competent-authority";
    internal const string Authority = "authority-of-the-jurisdiction";
    internal const string OtherAuthority = "authority-of-another-jurisdiction";
    internal const string Clock = "clock-of-the-case";

    private static readonly FrozenDictionary<string, Guard> Guards = new Guard[]
    {
        new(Publisher, "Only a verified competent authority declares differences, for its own jurisdiction."),
        new(Authority, "Only a verified competent authority of the jurisdiction that declares the difference may do this."),
        new(OtherAuthority, "Only a verified competent authority of another jurisdiction comments on a difference in review."),
        new(Clock, "Only the passing of time does this."),
    }.ToFrozenDictionary(guard => guard.Code);

    /// <summary>Names of the actions that this actor may take now, in kebab-case, such as <c>open-review</c>.</summary>
    /// <param name="difference">The case.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    public static ImmutableArray<string> ActionsFor(NationalDifference difference, Actor? actor)
    {
        if (actor is null or { IsRegistry: true } || difference.Status == DifferenceStatus.Absent)
            return [];
        var machine = Machine(difference, actor);
        return [.. Enum.GetValues<DifferenceTrigger>().Where(machine.CanFire).Select(Kebab.Of)];
    }

    internal static Rejection? Refusal(NationalDifference difference, DifferenceCommand command) =>
        Guard.Refusal(Machine(difference, command.Actor), TriggerOf(command), Guards);

    internal static DifferenceTrigger TriggerOf(DifferenceCommand command) => command switch
    {
        PublishDifference => DifferenceTrigger.Publish,
        AmendDifference => DifferenceTrigger.Amend,
        OpenDifferenceReview => DifferenceTrigger.OpenReview,
        CommentOnDifference => DifferenceTrigger.Comment,
        ConfirmDifference => DifferenceTrigger.Confirm,
        WithdrawDifference => DifferenceTrigger.Withdraw,
        _ => throw new UnreachableCommandException(command),
    };

    internal static StateMachine<DifferenceStatus, DifferenceTrigger> Machine(NationalDifference difference, Actor actor)
    {
        var status = difference.Status;
        var machine = new StateMachine<DifferenceStatus, DifferenceTrigger>(() => status, next => status = next);
        machine.Configure(DifferenceStatus.Absent)
            .PermitIf(DifferenceTrigger.Publish, DifferenceStatus.InForce, IsAnyAuthority, Publisher);
        machine.Configure(DifferenceStatus.InForce)
            .PermitIf(DifferenceTrigger.OpenReview, DifferenceStatus.UnderReview, IsAuthority, Authority)
            .PermitIf(DifferenceTrigger.FallDue, DifferenceStatus.ReviewDue, IsClock, Clock);
        machine.Configure(DifferenceStatus.UnderReview)
            .PermitIf(DifferenceTrigger.FallDue, DifferenceStatus.ReviewDue, IsClock, Clock);
        machine.Configure(DifferenceStatus.ReviewDue)
            .PermitIf(DifferenceTrigger.FallDormant, DifferenceStatus.Dormant, IsClock, Clock);
        foreach (var reviewed in new[] { DifferenceStatus.UnderReview, DifferenceStatus.ReviewDue, DifferenceStatus.Dormant })
        {
            machine.Configure(reviewed)
                .PermitReentryIf(DifferenceTrigger.Comment, IsOtherAuthority, OtherAuthority)
                .PermitIf(DifferenceTrigger.Confirm, DifferenceStatus.InForce, IsAuthority, Authority);
        }

        foreach (var alive in new[] { DifferenceStatus.InForce, DifferenceStatus.UnderReview, DifferenceStatus.ReviewDue, DifferenceStatus.Dormant })
        {
            machine.Configure(alive)
                .PermitReentryIf(DifferenceTrigger.Amend, IsAuthority, Authority)
                .PermitIf(DifferenceTrigger.Withdraw, DifferenceStatus.Withdrawn, IsAuthority, Authority);
        }

        return machine;

        bool IsClock() => actor.IsRegistry;
        bool IsAnyAuthority() => !actor.IsRegistry && actor.IsVerified && actor.Is(PartyRole.CompetentAuthority);
        bool IsAuthority() => IsAnyAuthority() && actor.Jurisdiction == difference.Jurisdiction;
        bool IsOtherAuthority() => IsAnyAuthority() && actor.Jurisdiction != difference.Jurisdiction;
    }
}
