using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>Checks what is filed against what the case and the parties' cases say.</summary>
internal static class AgainstCase
{
    private const string OpeningStatus = "A deployment that opens a listing is on the market or in service.";

    public static ImmutableArray<Fault> Check(AiSystem system, SystemCommand command)
    {
        var faults = new FaultList();
        switch (command)
        {
            case RegisterSystem register:
                Provider(faults, register, mustBeVerified: true);
                Representative(faults, register);
                Deployments(faults, register);
                break;
            case RegisterImported imported:
                Provider(faults, imported, mustBeVerified: false);
                break;
            case CorrectSystem correct:
                Correction(faults, system, correct);
                break;
            case AddVersion add:
                AddedVersion(faults, system, add);
                break;
            case SetDeployment set:
                AddedDeployment(faults, system, set);
                break;
            case RecallListing { Grounds: null } recall when !SystemWorkflow.GuardsOf(system, recall).IsWithdrawer():
                faults.Add("/grounds", "required", "An authority recalls on grounds.");
                break;
        }

        return faults.ToImmutable();
    }

    private static void Provider(FaultList faults, SystemContentCommand command, bool mustBeVerified)
    {
        if (command.Provider is not { } provider || provider.Party != command.Content.Provider)
        {
            faults.Add("/provider", "unknown-party", "The registry knows no such party.");
        }
        else if (provider.Status == PartyStatus.Absent || !provider.Is(PartyRole.Provider))
        {
            faults.Add("/provider", "not-a-provider", "This party has not the role provider.");
        }
        else if (mustBeVerified && provider.Status != PartyStatus.Verified)
        {
            faults.Add("/provider", "provider-not-verified", "The provider is not verified, so nobody may file for it.");
        }
    }

    private static void Representative(FaultList faults, SystemContentCommand command)
    {
        if (command.Content.Representative is not { } named)
        {
            return;
        }

        if (command.Representative is not { } representative || representative.Party != named)
        {
            faults.Add("/representative", "unknown-party", "The registry knows no such party.");
        }
        else if (representative.Status != PartyStatus.Verified || !representative.Is(PartyRole.AuthorisedRepresentative))
        {
            faults.Add("/representative", "not-a-representative", "This party is not verified with the role authorised-representative.");
        }
        else if (command.Provider?.IsRepresentedBy(named) != true)
        {
            faults.Add("/representative", "no-mandate", "This representative has no mandate that the provider gave and it accepted.");
        }
    }

    private static void Deployments(FaultList faults, RegisterSystem command)
    {
        foreach (var (index, deployment) in command.Deployments.Index().Where(item => !Opens(item.Item)))
        {
            faults.Add($"/deployments/{index}/status", "choice", OpeningStatus);
        }
    }

    private static bool Opens(Deployment deployment) => deployment.Status is DeploymentStatus.OnMarket or DeploymentStatus.InService;

    private static void Correction(FaultList faults, AiSystem system, CorrectSystem command)
    {
        if (command.Content.Provider != system.Content!.Provider)
        {
            faults.Add("/provider", "unchangeable", "The provider of an entry does not change.");
        }

        if (command.Content.Section != system.Content.Section)
        {
            faults.Add("/section", "unchangeable", "An entry does not change its section. Withdraw it and register anew.");
        }

        if (command.Content.DataAndLogic is null && system.Content.DataAndLogic is not null && !system.IsNonPublic)
        {
            faults.Add("/dataAndLogic", "required", "The description of data and logic may be corrected, not removed.");
        }

        if (command.Content.Representative != system.Content.Representative)
        {
            Representative(faults, command);
        }
    }

    private static void AddedVersion(FaultList faults, AiSystem system, AddVersion command)
    {
        if (system.Versions.Any(version => version.Label == command.Version.Label))
        {
            faults.Add("/label", "repeated", $"The system has a version '{command.Version.Label}' already. Labels are unique.");
        }

        if (system.Versions.Length >= SystemLimits.Versions)
        {
            faults.Add("", "max-items", $"A system has at most {SystemLimits.Versions} versions.");
        }
    }

    private static void AddedDeployment(FaultList faults, AiSystem system, SetDeployment command)
    {
        var isNew = !system.Deployments.Any(known => known.Jurisdiction == command.Deployment.Jurisdiction && known.Deployer == command.Deployment.Deployer);
        if (system.StatusIn(command.Deployment.Jurisdiction) == ListingStatus.Absent && !Opens(command.Deployment))
        {
            faults.Add("/status", "choice", OpeningStatus);
        }

        if (isNew && system.Deployments.Length >= SystemLimits.Deployments)
        {
            faults.Add("", "max-items", $"A system has at most {SystemLimits.Deployments} deployments.");
        }
    }
}
