using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace ComplianceRegistry.Web.Identity;

/// <summary>Puts identity together: who issues tokens, how they are checked, and which addresses need none.</summary>
internal static class IdentitySetup
{
    public static void AddIdentity(this WebApplicationBuilder builder, DataDirectory data, JurisdictionSeed seed)
    {
        var options = builder.Configuration.GetSection(AuthOptions.Section).Get<AuthOptions>() ?? new AuthOptions();
        // Nothing is protected by these keys yet; kept here so that nothing is written outside the data directory.
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(data.KeyFile("data-protection")));
        builder.Services.AddSingleton(options).AddSingleton<Person>().AddSingleton<Memberships>().AddSingleton<ActingParty>();
        var development = builder.Environment.IsDevelopment();
        if (options.Mode == AuthMode.External)
        {
            if (string.IsNullOrEmpty(options.Authority))
                throw new InvalidOperationException("Auth:Authority is not set. With Auth:Mode=External it must be the address of the OpenID Connect issuer.");
            builder.Services.AddBearerTokens(options, null, requireHttps: !development && !options.AllowHttp);
            return;
        }

        var demo = development ? new DemoClients(seed) : null;
        if (demo is not null)
            builder.Services.AddSingleton(demo);
        var key = IssuerKey.Load(options, data, builder.Environment);
        builder.Services.AddSingleton(ClientDirectory.Load(options.ClientsFile is { } file ? data.Resolve(file) : null, demo));
        builder.Services.AddEmbeddedIssuer(options, key, allowHttp: development || options.AllowHttp);
        builder.Services.AddBearerTokens(options, key, requireHttps: true);
    }
}
