using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Log;

/// <summary>Erasing what an entry says about natural persons, on a legal order.</summary>
internal static class Erasing
{
    public static void Map(IEndpointRouteBuilder log) => log.MapPost("/entries/{position}/erase", Erase).Refuses(400, 401, 403, 404, 409, 413, 415, 422, 503)
        .Describe(Tags.Log, "eraseEntry", "Erase personal data",
            "By the secretariat, on a legal order. The personal part and its salt are removed from every store and copy; the act and all proofs stay valid. "
            + "The erasure is an act itself. Erasing what is erased already changes nothing. "
            + "Each act is erased by itself: a contact that several acts of a case name is gone only when each of them is erased.");

    private static async Task<Results<Reply<EntryResource>, Problem>> Erase(
        RoutePosition at, Acting by, Repetition again, JsonBody<EraseOrderBody> body, Replica replica, IGrainFactory grains)
    {
        if (!by.Actor.IsVerified || !by.Actor.Is(PartyRole.Secretariat))
            return Problems.Forbidden("secretariat-only", "Only the secretariat erases, on a legal order.");
        if (replica.Read(at.Value) is null)
            return Problems.NotFound($"The log has {replica.Size} entries so far; there is none at position {at.Value}.");
        var order = new EraseRequest(at.Value, body.Value.Basis, by.Actor.Party, again.Mark(by.Actor.Party, body.Bytes));
        var reply = await grains.GetGrain<ILogGrain>(ILogGrain.Key).Erase(order);
        return reply switch
        {
            AppendReply.Appended done => new Reply<EntryResource>(replica.Read(at.Value)!.ToResource()) { Position = done.Receipts[^1].Position },
            AppendReply.NotErasable => Problems.NotErasable(at.Value),
            AppendReply.CommandKnown => Problems.KeyReused,
            AppendReply.ReadOnly readOnly => Problems.ReadOnly(readOnly.Reason),
            _ => Problems.Busy,
        };
    }
}
