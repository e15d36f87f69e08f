using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using Stateless;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>Where a system's entry as a whole stands. It follows from its listings.</summary>
public enum SystemPhase
{
    /// <summary>Nothing is registered under this id.</summary>
    Absent,

    /// <summary>At least one listing is in force, restricted or not.</summary>
    Open,

    /// <summary>Every listing has ended; errors can still be corrected.</summary>
    Ended,

    /// <summary>Every listing is archived.</summary>
    Archived,
}

/// <summary>What can happen to an entry beside its listings.</summary>
public enum SystemTrigger
{
    Register,
    Import,
    Correct,
    AddVersion,
    SetDeployment,
    ShowBadge,
    ShowRecognition,
    RaiseFlag,
    LowerFlag,
}

/// <summary>
/// The single table of what can happen to a system's entry, by whom; <see cref="ListingWorkflow"/> is the table of its listings.
/// </summary>
public static class SystemWorkflow
{
    private static readonly ImmutableArray<(string Name, SystemTrigger Trigger)> EntryActions =
        [("correct", SystemTrigger.Correct), ("versions", SystemTrigger.AddVersion), ("deployments", SystemTrigger.SetDeployment)];

    private static readonly ImmutableArray<ListingTrigger> ListingActions =
        [ListingTrigger.Restrict, ListingTrigger.Lift, ListingTrigger.Withdraw, ListingTrigger.Recall, ListingTrigger.Archive];

    /// <summary>
    /// Names of the actions that this actor may take now, in some jurisdiction: <c>correct versions deployments restrict lift withdraw recall archive</c>.
    /// </summary>
    /// <param name="system">The system.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    /// <param name="provider">Standing of the provider; without it a representative is offered nothing.</param>
    public static ImmutableArray<string> ActionsFor(AiSystem system, Actor? actor, PartyStanding? provider = null)
    {
        if (actor is null)
        {
            return [];
        }

        var who = new SystemGuards(system.Content, system.Origin, actor, provider);
        var entry = Machine(system.Phase, who);
        var listings = system.Listings.Select(listing => ListingWorkflow.Machine(listing.Status, listing.Jurisdiction, who)).ToArray();
        return
        [
            .. EntryActions.Where(action => entry.CanFire(action.Trigger)).Select(action => action.Name),
            .. ListingActions.Where(trigger => listings.Any(listing => listing.CanFire(trigger))).Select(Kebab.Of),
        ];
    }

    internal static Rejection? Refusal(AiSystem system, SystemCommand command) => command is ListingCommand listing
        ? Refusal(system, listing)
        : Guard.Refusal(Machine(system.Phase, GuardsOf(system, command), ImportedPhase(command)), TriggerOf(command), SystemGuards.All);

    internal static SystemTrigger TriggerOf(SystemCommand command) => command switch
    {
        RegisterSystem => SystemTrigger.Register,
        RegisterImported => SystemTrigger.Import,
        CorrectSystem => SystemTrigger.Correct,
        AddVersion => SystemTrigger.AddVersion,
        SetDeployment => SystemTrigger.SetDeployment,
        ShowBadge => SystemTrigger.ShowBadge,
        ShowRecognition => SystemTrigger.ShowRecognition,
        RaiseFlag => SystemTrigger.RaiseFlag,
        LowerFlag => SystemTrigger.LowerFlag,
        _ => throw new UnreachableCommandException(command),
    };

    internal static ListingTrigger TriggerOf(ListingCommand command) => command switch
    {
        RestrictListing => ListingTrigger.Restrict,
        LiftRestriction => ListingTrigger.Lift,
        WithdrawListing => ListingTrigger.Withdraw,
        RecallListing => ListingTrigger.Recall,
        ArchiveListing => ListingTrigger.Archive,
        _ => throw new UnreachableCommandException(command),
    };

    internal static SystemGuards GuardsOf(AiSystem system, SystemCommand command) =>
        new(system.Content ?? (command as SystemContentCommand)?.Content, system.Origin, command.Actor, command.Provider);

    internal static SystemPhase PhaseOf(IEnumerable<ListingStatus> listings)
    {
        var statuses = listings.ToArray();
        return statuses.Length == 0 ? SystemPhase.Absent
            : statuses.Any(status => status is ListingStatus.Listed or ListingStatus.Restricted) ? SystemPhase.Open
            : statuses.All(status => status == ListingStatus.Archived) ? SystemPhase.Archived
            : SystemPhase.Ended;
    }

    internal static StateMachine<SystemPhase, SystemTrigger> Machine(SystemPhase current, SystemGuards who, SystemPhase imported = SystemPhase.Open)
    {
        var phase = current;
        var machine = new StateMachine<SystemPhase, SystemTrigger>(() => phase, next => phase = next);
        var destinations = new Stateless.Reflection.DynamicStateInfos
        {
            { nameof(SystemPhase.Open), "in force there" },
            { nameof(SystemPhase.Ended), "ended there" },
            { nameof(SystemPhase.Archived), "archived there" },
        };
        machine.Configure(SystemPhase.Absent)
            .PermitIf(SystemTrigger.Register, SystemPhase.Open, who.IsFiler, SystemGuards.Filer)
            .PermitDynamicIf(SystemTrigger.Import, () => imported, who.KeepsRegister, SystemGuards.RegisterKeeper, destinations);
        machine.Configure(SystemPhase.Open)
            .PermitReentryIf(SystemTrigger.Correct, who.IsFiler, SystemGuards.Filer)
            .PermitReentryIf(SystemTrigger.AddVersion, who.IsFiler, SystemGuards.Filer)
            .PermitReentryIf(SystemTrigger.SetDeployment, who.IsFilerOrDeployer, SystemGuards.FilerOrDeployer);
        machine.Configure(SystemPhase.Ended)
            .PermitReentryIf(SystemTrigger.Correct, who.IsFiler, SystemGuards.Filer);
        foreach (var recorded in new[] { SystemPhase.Open, SystemPhase.Ended, SystemPhase.Archived })
        {
            machine.Configure(recorded)
                .PermitReentryIf(SystemTrigger.ShowBadge, who.IsRegistry, SystemGuards.Registry)
                .PermitReentryIf(SystemTrigger.ShowRecognition, who.IsRegistry, SystemGuards.Registry)
                .PermitReentryIf(SystemTrigger.RaiseFlag, who.IsRegistry, SystemGuards.Registry)
                .PermitReentryIf(SystemTrigger.LowerFlag, who.IsRegistry, SystemGuards.Registry);
        }

        return machine;
    }

    private static Rejection? Refusal(AiSystem system, ListingCommand command)
    {
        var status = system.StatusIn(command.Jurisdiction);
        if (status == ListingStatus.Absent && system.Phase != SystemPhase.Absent)
        {
            var places = string.Join(", ", system.Listings.Select(listing => listing.Jurisdiction));
            return Rejection.WrongState("no-listing", $"The system has no listing in '{command.Jurisdiction}'. It has one in: {places}.");
        }

        return Guard.Refusal(ListingWorkflow.Machine(status, command.Jurisdiction, GuardsOf(system, command)), TriggerOf(command), SystemGuards.All);
    }

    private static SystemPhase ImportedPhase(SystemCommand command) =>
        command is RegisterImported imported ? PhaseOf([imported.Status]) : SystemPhase.Open;
}
