using System.Collections.Immutable;
using System.Globalization;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Systems;

/// <summary>The one question that everybody asks: is this system, in this version, in force here, since when, and on what basis?</summary>
internal static class SystemStatus
{
    public static void Map(IEndpointRouteBuilder systems) => systems.MapGet("/{id}/status", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
        .Describe(Tags.Systems, "getSystemStatus", "Whether a system is in force in a jurisdiction",
            "Whether the system, in the latest release or that of version, is in force in the jurisdiction now or at asOf, since when, until when, and on which certificates and recognitions, each with the acts "
            + "that it rests on and their proofs of inclusion. What ends by time ends at its own instant. At asOf the answer is as it was recorded then. Systems of the non-public section are answered for to "
            + "those who may read them; for others they do not exist.");

    private static async Task<Results<Reply<SystemStatusResource>, Problem>> Get(
        HttpContext context, SystemId which, Reader reader, UnreadQuery<SystemStatusQuery> asked, SystemStatuses statuses, KnownJurisdictions jurisdictions, RegistryClock clock, ServedPages served)
    {
        var (catalog, now, before) = (jurisdictions.Catalog(), clock.Now, served.Content);
        if ((served.Find(context.Request) as ServedStatus)?.At(now, catalog) is { } known)
            return new Reply<SystemStatusResource>(null) { Written = known };
        var query = asked.Read();
        ImmutableArray<Fault> faults = [.. query.Refusal?.Faults ?? [], .. Faults(context.Request.Query, catalog, now)];
        if (!faults.IsEmpty)
            return Problems.Faulty(faults);
        var (id, governing) = (which.ToString(), catalog.Governing(query.Value.Jurisdiction).Select(known => known.Code));
        if (await statuses.Of(id, query.Value, [.. governing], query.Value.AsOf ?? now, reader.Actor) is not { } found)
            return Problems.NoSuchSystem(id);
        if (!found.IsPublic || query.Value.AsOf is not null)
            return new Reply<SystemStatusResource>(found.Status);
        var page = new ServedStatus(found, catalog);
        served.Keep(context.Request, before, page);
        return new Reply<SystemStatusResource>(null) { Written = page.Json };
    }

    /// <summary>What is well-formed but cannot be asked. Values that are malformed are told of already.</summary>
    private static IEnumerable<Fault> Faults(IQueryCollection query, JurisdictionCatalog catalog, DateTimeOffset now)
    {
        if (query["jurisdiction"] is [{ Length: 2 } code] && code.All(char.IsAsciiLetterUpper) && !catalog.Contains(code))
            yield return catalog.Unknown("/jurisdiction", code);
        if (query["asOf"] is [{ } instant] && DateTimeOffset.TryParse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > now)
            yield return new Fault("/asOf", "in-the-future", $"It is {InstantConverter.Write(now)} by the registry's clock. Nobody knows what will hold later.");
    }
}
