using ComplianceRegistry.Cli.Remote;

namespace ComplianceRegistry.Cli.Replay;

/// <summary>When days begin where the authority sits: a source tells days, and acts take effect at instants.</summary>
internal sealed class AuthorityDays(TimeZoneInfo zone)
{
    /// <summary>The days of the authority that is signed in.</summary>
    /// <exception cref="ReplayFailedException">Nobody is signed in, or for no party.</exception>
    public static async Task<AuthorityDays> OfSignedInAsync(RegistryClient registry, CancellationToken cancellationToken)
    {
        var memberships = (await registry.GetAsync("v1/me", cancellationToken)).GetProperty("memberships");
        if (memberships.GetArrayLength() == 0)
        {
            throw new ReplayFailedException("Sign in for the authority that keeps the source.");
        }

        var party = await registry.GetAsync($"v1/parties/{memberships[0].GetProperty("party").GetString()}", cancellationToken);
        var jurisdiction = await registry.GetAsync($"v1/jurisdictions/{party.GetProperty("jurisdiction").GetString()}", cancellationToken);
        return new AuthorityDays(TimeZoneInfo.FindSystemTimeZoneById(jurisdiction.GetProperty("timeZone").GetString()!));
    }

    /// <summary>The first instant of a day.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
