using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Views.Recognition.Standings;
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
        HttpContext context, SystemId which, Reader reader, UnreadQuery<SystemStatusQuery> asked, SystemStatuses statuses, ServedPages served, KnownJurisdictions jurisdictions, RegistryClock clock)
    {
        var now = clock.Now;
        if (served.Find(context.Request) is { } page && !(page.Until <= now))
            return new Reply<SystemStatusResource>(null) { Written = page.Json };
        var (query, catalog) = (asked.Read(), jurisdictions.Catalog());
        ImmutableArray<Fault> faults = [.. query.Refusal?.Faults ?? [], .. Faults(context.Request.Query, catalog, now)];
        if (!faults.IsEmpty)
            return Problems.Faulty(faults);
        var (id, at) = (which.ToString(), query.Value.AsOf ?? now);
        var place = new StandingPlace(
            [.. catalog.Governing(query.Value.Jurisdiction).Select(known => known.Code)], [.. catalog.SharingLawWith(query.Value.Jurisdiction)]);
        var before = served.Content;
        if (statuses.OfPublic(id, query.Value, place, at) is { } found)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(found.Status, EdgeJson.Options);
            // The jurisdictions may have been remembered from before the last act, so no answer is kept for longer than they are.
            var remembered = now + KnownJurisdictions.Remembered;
            served.Keep(context.Request, before, new ServedPage(json, null, query.Value.AsOf is null && found.ChangesAt < remembered ? found.ChangesAt : remembered));
            return new Reply<SystemStatusResource>(null) { Written = json };
        }

        return await statuses.OfOther(id, query.Value, place, at, reader.Actor) is { } other ? new Reply<SystemStatusResource>(other) : Problems.NoSuchSystem(id);
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
