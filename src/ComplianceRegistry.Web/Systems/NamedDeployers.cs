using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Web.Systems;

/// <summary>Finds deployers that the registry does not know. Malformed ids are the decider's to refuse.</summary>
internal static class NamedDeployers
{
    /// <summary>The command with a fault for each unknown deployer that it names.</summary>
    public static async ValueTask<SystemCommand> Check(SystemCommand command, KnownCases cases) => command switch
    {
        RegisterSystem register => register with { Faults = [.. register.Faults, .. await Unknown(register.Deployments, index => $"/deployments/{index}", cases)] },
        SetDeployment set => set with { Faults = [.. set.Faults, .. await Unknown([set.Deployment], _ => "", cases)] },
        _ => command,
    };

    private static async ValueTask<ImmutableArray<Fault>> Unknown(ImmutableArray<Deployment> deployments, Func<int, string> place, KnownCases cases)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var (index, deployment) in deployments.Index())
        {
            if (RegistryId.TryParse(deployment.Deployer, Party.IdPrefix, out var id) && !await cases.ContainsAsync(id.ToString()))
                faults.Add(new Fault($"{place(index)}/deployer", "unknown-party", "The registry knows no such party. Register the deployer, or leave it out."));
        }

        return faults.ToImmutable();
    }
}
