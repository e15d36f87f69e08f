namespace ComplianceRegistry.Web.Identity;

/// <summary>Who issues the tokens that the registry accepts.</summary>
internal enum AuthMode
{
    /// <summary>The registry's own issuer, with clients from a file (and the demo clients in Development).</summary>
    Embedded,

    /// <summary>Any OpenID Connect issuer.</summary>
    External,
}

/// <summary>The configuration section <c>Auth</c>.</summary>
internal sealed class AuthOptions
{
    public const string Section = "Auth";

    /// <summary>The audience that a token must name.</summary>
    public const string DefaultAudience = "compliance-registry";

    public AuthMode Mode { get; set; } = AuthMode.Embedded;

    /// <summary>External mode: address of the issuer.</summary>
    public string? Authority { get; set; }

    public string Audience { get; set; } = DefaultAudience;

    /// <summary>Embedded mode: the issuer's public address; by default the address that the token request was sent to.</summary>
    public Uri? Issuer { get; set; }

    /// <summary>Embedded mode: PEM file with the private key (EC, P-256) that signs tokens. Required in Production, generated elsewhere.</summary>
    public string? SigningKeyFile { get; set; }

    /// <summary>Embedded mode: JSON file with the clients: <c>[{"id","secretHash"}]</c>.</summary>
    public string? ClientsFile { get; set; }

    /// <summary>Accept token requests over plain http: behind a proxy that terminates TLS. Always so in Development.</summary>
    public bool AllowHttp { get; set; }
}
