using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ComplianceRegistry.Bench.Peer;

/// <summary>The peer's three routes.</summary>
internal static class PeerEndpoints
{
    private const int DefaultLimit = 50;
    private static readonly byte[] Secret = SHA256.HashData("peer"u8);
    private static readonly Func<PeerContext, string, Task<PeerSystem?>> ById =
        EF.CompileAsyncQuery((PeerContext peer, string id) => peer.Systems.AsNoTracking().FirstOrDefault(system => system.Id == id));

    public static void MapPeer(this WebApplication app)
    {
        app.MapPost("/v1/systems", RegisterAsync).RequireAuthorization();
        app.MapGet("/v1/systems/{id}", ReadAsync);
        app.MapGet("/v1/systems", SearchAsync);
    }

    private static async Task<Results<Created<SystemReply>, ValidationProblem, UnprocessableEntity>> RegisterAsync(
        SystemBody body, [FromHeader(Name = "Idempotency-Key")] string key, ClaimsPrincipal caller, PeerContext peer, HttpResponse response)
    {
        var faults = PeerValidation.FaultsOf(body);
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults);
        var system = PeerRows.System(body, IdOf(body.Provider!, key));
        peer.Systems.Add(system);
        peer.Audits.Add(PeerRows.Audit(system, body, caller.FindFirstValue("sub")!));
        try
        {
            await peer.SaveChangesAsync();
        }
        catch (DbUpdateException taken) when (taken.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            peer.ChangeTracker.Clear();
            var first = (await ById(peer, system.Id))!;
            if (!first.Fingerprint.AsSpan().SequenceEqual(system.Fingerprint))
                return TypedResults.UnprocessableEntity();
            system = first;
        }

        response.Headers.ETag = $"\"{system.Version}\"";
        return TypedResults.Created($"/v1/systems/{system.Id}", PeerRows.Reply(system));
    }

    private static async Task<Results<Ok<SystemReply>, NotFound>> ReadAsync(string id, PeerContext peer, HttpResponse response)
    {
        if (await ById(peer, id) is not { } system)
            return TypedResults.NotFound();
        response.Headers.ETag = $"\"{system.Version}\"";
        return TypedResults.Ok(PeerRows.Reply(system));
    }

    private static async Task<Ok<SystemList>> SearchAsync(string? q, string? jurisdiction, string? sector, string? @class, string? status, string? sort, int? limit, PeerContext peer)
    {
        var found = peer.Systems.AsNoTracking();
        if (q is not null)
            found = found.Where(system => system.SearchVector.Matches(EF.Functions.WebSearchToTsQuery("simple", q)));
        if (jurisdiction is not null)
            found = found.Where(system => system.Jurisdiction == jurisdiction);
        if (sector is not null)
            found = found.Where(system => system.Sector == sector);
        if (@class is not null)
            found = found.Where(system => system.Class == @class);
        if (status is not null)
            found = found.Where(system => system.Status == status);
        var ordered = sort == "rank" && q is not null
            ? found.OrderByDescending(system => system.SearchVector.Rank(EF.Functions.WebSearchToTsQuery("simple", q))).ThenByDescending(system => system.UpdatedAt)
            : found.OrderByDescending(system => system.UpdatedAt);
        var rows = await ordered.Take(limit ?? DefaultLimit)
            .Select(system => new SystemRow(system.Id, system.Version, system.Name, system.Reference, system.Provider, system.ProviderName, system.Status, system.Sector, system.Jurisdiction, system.Class, system.UpdatedAt))
            .ToListAsync();
        return TypedResults.Ok(new SystemList(rows, rows.Count == 0 ? null : rows[^1].Id));
    }

    private static string IdOf(string party, string key) =>
        "AIS-" + Convert.ToHexString(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"{party}\n/v1/systems\n{key}")), 0, 8);
}
