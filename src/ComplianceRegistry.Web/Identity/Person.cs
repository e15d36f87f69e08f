using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Web.Identity;

/// <summary>Turns the subject of a token into the pseudonym under which the registry knows a person.</summary>
internal sealed class Person(IdDerivation ids, AuthOptions options)
{
    /// <summary>The embedded issuer under one name, whatever address it is reached at.</summary>
    private const string EmbeddedIssuer = "embedded";

    private readonly string _issuer = options.Mode == AuthMode.External ? options.Authority! : EmbeddedIssuer;

    /// <summary>The subject of the request's token; null without one.</summary>
    public static string? SubjectOf(HttpContext context) => context.User.Identity?.IsAuthenticated == true ? context.User.Identity.Name : null;

    /// <summary>The pseudonym of a subject of this registry's issuer.</summary>
    public string PseudonymOf(string subject) => ids.MemberPseudonym(_issuer, subject);
}
