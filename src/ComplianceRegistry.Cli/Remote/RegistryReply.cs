using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ComplianceRegistry.Cli.Remote;

/// <summary>What the registry answered to a command: the resource, or a problem.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The resource or the problem.</param>
/// <param name="Position">Position in the log of the act that the reply tells of; null in problems.</param>
internal sealed record RegistryReply(int Status, JsonElement Body, long? Position)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <exception cref="RegistryRefusedException">Something in between answered, not the registry.</exception>
    public static async Task<RegistryReply> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var (status, text) = ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        try
        {
            return new RegistryReply(status, JsonElement.Parse(text), PositionIn(response.Headers));
        }
        catch (JsonException)
        {
            throw new RegistryRefusedException(status, text);
        }
    }

    private static long? PositionIn(HttpResponseHeaders headers) =>
        headers.TryGetValues("Registry-Position", out var values) ? long.Parse(values.Single(), CultureInfo.InvariantCulture) : null;
}
