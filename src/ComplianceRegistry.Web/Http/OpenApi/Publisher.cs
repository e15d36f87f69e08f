using Microsoft.OpenApi;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>
/// Who runs a registry and on what terms, as its operator says: the sections <c>Registry:Contact</c> and <c>Registry:License</c>. Nothing is said of what is
/// not set.
/// </summary>
internal static class Publisher
{
    /// <summary>Null when none of name, address and e-mail is set.</summary>
    public static OpenApiContact? Contact(IConfiguration configuration)
    {
        var section = configuration.GetSection("Registry:Contact");
        return section.Exists() ? new OpenApiContact { Name = section["Name"], Url = Address(section, "Url"), Email = section["Email"] } : null;
    }

    /// <summary>Null when neither name nor address is set.</summary>
    /// <exception cref="InvalidOperationException">There is an address without a name, which OpenAPI does not allow.</exception>
    public static OpenApiLicense? License(IConfiguration configuration)
    {
        var section = configuration.GetSection("Registry:License");
        if (!section.Exists())
            return null;
        var name = section["Name"] ?? throw new InvalidOperationException("Registry:License:Name is not set, and Registry:License:Url is.");
        return new OpenApiLicense { Name = name, Url = Address(section, "Url") };
    }

    private static Uri? Address(IConfigurationSection section, string key)
    {
        if (section[key] is not { Length: > 0 } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new InvalidOperationException($"{section.Path}:{key} is '{text}'. An absolute http or https address is expected.");
    }
}
