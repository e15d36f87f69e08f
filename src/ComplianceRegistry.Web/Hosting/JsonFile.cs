using System.Text.Json;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>Reads what an operator writes in JSON beside the settings.</summary>
internal static class JsonFile
{
    /// <summary>The content of a file.</summary>
    /// <exception cref="InvalidOperationException">The file is not there or cannot be read, or is not what is expected; says which and where.</exception>
    public static T Read<T>(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(file), RegistryJson.Options) ?? throw new InvalidOperationException($"{file} holds null.");
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{file} cannot be used: {fault.Message}", fault);
        }
    }
}
