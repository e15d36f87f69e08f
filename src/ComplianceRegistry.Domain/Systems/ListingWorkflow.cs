using Stateless;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>What can happen to a listing, as the workflow names it.</summary>
public enum ListingTrigger
{
    /// <summary>A registration, or a deployment in a new jurisdiction, opens it.</summary>
    Open,

    /// <summary>It comes from an imported register, with its status there.</summary>
    Import,
    Restrict,
    Lift,
    Withdraw,
    Recall,
    Archive,
}

/// <summary>The single table of a listing's states, triggers, actors and guards. A system has one listing per jurisdiction.</summary>
internal static class ListingWorkflow
{
    public static StateMachine<ListingStatus, ListingTrigger> Machine(
        ListingStatus current, string jurisdiction, SystemGuards who, ListingStatus imported = ListingStatus.Listed)
    {
        var status = current;
        var machine = new StateMachine<ListingStatus, ListingTrigger>(() => status, next => status = next);
        ConfigureOpening(machine, who, imported);
        foreach (var open in new[] { ListingStatus.Listed, ListingStatus.Restricted })
        {
            machine.Configure(open)
                .PermitIf(ListingTrigger.Withdraw, ListingStatus.Withdrawn, who.IsWithdrawer, SystemGuards.Withdrawer)
                .PermitIf(ListingTrigger.Recall, ListingStatus.Recalled, IsAuthorityOrWithdrawer, SystemGuards.AuthorityOrWithdrawer);
        }

        machine.Configure(ListingStatus.Listed)
            .PermitIf(ListingTrigger.Restrict, ListingStatus.Restricted, IsAuthority, SystemGuards.Authority);
        machine.Configure(ListingStatus.Restricted)
            .PermitIf(ListingTrigger.Lift, ListingStatus.Listed, IsAuthority, SystemGuards.Authority);
        foreach (var ended in new[] { ListingStatus.Withdrawn, ListingStatus.Recalled })
        {
            machine.Configure(ended)
                .PermitIf(ListingTrigger.Archive, ListingStatus.Archived, IsAuthorityOrWithdrawer, SystemGuards.AuthorityOrWithdrawer);
        }

        return machine;

        bool IsAuthority() => who.IsAuthorityOf(jurisdiction);
        bool IsAuthorityOrWithdrawer() => who.IsAuthorityOrWithdrawer(jurisdiction);
    }

    private static void ConfigureOpening(StateMachine<ListingStatus, ListingTrigger> machine, SystemGuards who, ListingStatus imported)
    {
        var destinations = new Stateless.Reflection.DynamicStateInfos();
        foreach (var status in Enum.GetValues<ListingStatus>().Where(status => status != ListingStatus.Absent))
        {
            destinations.Add(status.ToString(), "status in the imported register");
        }

        machine.Configure(ListingStatus.Absent)
            .PermitIf(ListingTrigger.Open, ListingStatus.Listed, who.IsFiler, SystemGuards.Filer)
            .PermitDynamicIf(ListingTrigger.Import, () => imported, who.KeepsRegister, SystemGuards.RegisterKeeper, destinations);
    }
}
