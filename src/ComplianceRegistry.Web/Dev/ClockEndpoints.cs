using System.ComponentModel.DataAnnotations;
using System.Xml;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Dev;

/// <summary>The registry's clock, which a development environment may move forward. Tokens and timeouts keep to true time.</summary>
internal static class ClockEndpoints
{
    public static void MapDevelopmentClock(this IEndpointRouteBuilder api)
    {
        api.MapGet("/dev/clock", Get).Refuses(401, 403)
            .Describe(Tags.Operation, "getClock", "The registry's time", "Development only. By demo-secretariat.");
        api.MapPost("/dev/clock", Advance).Refuses(400, 401, 403, 413, 415)
            .Describe(Tags.Operation, "advanceClock", "Move the registry's time forward", "Development only. By demo-secretariat. The offset is kept over restarts.");
    }

    private static Results<Reply<ClockResource>, Problem> Get(HttpContext context, RegistryClock clock) => Refusal(context) ?? Describe(clock);

    private static Results<Reply<ClockResource>, Problem> Advance(HttpContext context, JsonBody<AdvanceBody> body, RegistryClock clock)
    {
        if (Refusal(context) is { } refusal)
            return refusal;
        if (!TryParse(body.Value.Advance, out var by))
            return Problems.Faulty([new Fault("/advance", "duration", "This must be a positive ISO 8601 duration of days or less, such as P30D or PT12H, that stays within the calendar.")]);
        try
        {
            clock.Advance(by);
        }
        catch (ArgumentOutOfRangeException)
        {
            return Problems.Faulty([new Fault("/advance", "range", "The clock cannot be moved so far.")]);
        }

        return Describe(clock);
    }

    private static Results<Reply<ClockResource>, Problem> Describe(RegistryClock clock) =>
        new Reply<ClockResource>(new ClockResource(clock.Now, XmlConvert.ToString(clock.Offset)));

    private static Problem? Refusal(HttpContext context) => Person.SubjectOf(context) == DemoClients.Secretariat
        ? null
        : Problems.Forbidden("secretariat-only", $"Only {DemoClients.Secretariat} may use the clock.");

    // Years and months have no fixed length; a clock is moved by what has.
    private static bool TryParse(string text, out TimeSpan by)
    {
        by = default;
        if (text.AsSpan().TrimStart('P') is var rest && (rest.Contains('Y') || rest.IndexOf('M') is var m && m >= 0 && (rest.IndexOf('T') < 0 || rest.IndexOf('T') > m)))
            return false;
        try
        {
            by = XmlConvert.ToTimeSpan(text);
            return by >= TimeSpan.Zero;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return false;
        }
    }
}

/// <summary>How far to move the clock.</summary>
internal sealed record AdvanceBody
{
    /// <summary>An ISO 8601 duration, such as P30D.</summary>
    [StringLength(40, MinimumLength = 2)]
    public required string Advance { get; init; }
}

/// <summary>The registry's clock.</summary>
/// <param name="Now">The registry's time.</param>
/// <param name="Offset">How far it is ahead of true time, as an ISO 8601 duration.</param>
internal sealed record ClockResource(DateTimeOffset Now, [property: StringLength(40)] string Offset);
