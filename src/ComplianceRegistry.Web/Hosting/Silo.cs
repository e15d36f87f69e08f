using System.Net;
using System.Net.Sockets;
using ComplianceRegistry.Grains;
using Orleans.Configuration;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>The grains, in this process. One node for now: a cluster of itself on the loopback address.</summary>
internal static class Silo
{
    public static void AddSilo(this WebApplicationBuilder builder) => builder.UseOrleans(silo =>
    {
        silo.UseLocalhostClustering(siloPort: builder.Configuration.GetValue<int?>("Registry:SiloPort") ?? FreePort(), gatewayPort: 0);
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = ("registry", "compliance-registry"));
        silo.AddRegistryGrains();
    });

    // Several registries may run on one machine, in tests for instance.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
