using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using static ComplianceRegistry.Web.Log.EntryWriting;

namespace ComplianceRegistry.Web.Log;

/// <summary>The log as anybody may check it.</summary>
internal static class LogEndpoints
{
    public static void MapLog(this IEndpointRouteBuilder api)
    {
        var log = api.MapGroup("/log");
        log.MapGet("/checkpoint", Checkpoint).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Log, "getCheckpoint", "The signed head of the log",
                "A C2SP signed note: origin, size and root of the log, signed with Ed25519. One fetched after a receipt for a position has a larger size than it. "
                + "A log that lacks what was signed before is read-only and never signed again: then this is the last note that it was signed with.")
            .Produces<string>(200, "text/plain");
        log.MapGet("/key", Key).AllowAnonymous().Refuses(400, 401)
            .Describe(Tags.Log, "getLogKey", "The key that checkpoints are signed with",
                "The vkey of C2SP signed notes. After a rotation the earlier keys follow, one a line.")
            .Produces<string>(200, "text/plain");
        log.MapGet("/entries/{position}", Entry).AllowAnonymous().Refuses(400, 401, 404, 503)
            .Describe(Tags.Log, "getEntry", "One entry",
                "The act, its payload and the salts of its commitments. Of a sealed entry only its day and a commitment are shown; of an erased one the personal part is null.");
        log.MapGet("/entries/{position}/proof", Proof).AllowAnonymous().Refuses(400, 401, 404, 503)
            .Describe(Tags.Log, "getInclusionProof", "Proof that an entry is in the log",
                "An inclusion proof against the tree of the given size. Compare its root with that of a checkpoint of the same size.");
        log.MapGet("/consistency", Consistency).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Log, "getConsistencyProof", "Proof that the log only grew",
                "A consistency proof between two sizes of the log: the later one begins with all entries of the earlier one.");
        Erasing.Map(log);
        api.MapGet("/feed", Feed).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Log, "getFeed", "The entries in order",
                "Entries after a position, oldest first. Follow the log by sending the last answer's next as after.");
    }

    private static Results<ContentHttpResult, Problem> Checkpoint(CheckpointNotes notes) =>
        notes.Latest() is { } note ? TypedResults.Text(note) : Problems.NoCheckpoint;

    private static ContentHttpResult Key(CheckpointNotes notes) => TypedResults.Text(notes.VerifierKeys);

    private static Results<Reply<EntryResource>, Problem> Entry(RoutePosition at, Replica replica) =>
        replica.Read(at.Value) is { } entry
            ? new Reply<EntryResource>(entry.ToResource()) { CacheControl = "no-cache" }
            : BeyondEnd(at.Value, replica.Size);

    private static Results<Reply<InclusionProofResource>, Problem> Proof(RoutePosition at, QueryOf<ProofQuery> query, Replica replica)
    {
        var log = replica.Size;
        var size = query.Value.Size ?? log;
        if (size > log)
            return WrongSize("/size", $"The log has {log} entries; a proof needs a size up to that.");
        if (at.Value >= size)
            return WrongSize("/position", $"The tree of {size} entries does not hold position {at.Value}; name a larger size.");
        var entry = replica.Read(at.Value)!;
        return new Reply<InclusionProofResource>(new InclusionProofResource(
            at.Value, size, Hex(entry.LeafHash), HexAll(replica.InclusionProof(at.Value, size)), Hex(replica.Root(size))));
    }

    private static Results<Reply<ConsistencyProofResource>, Problem> Consistency(QueryOf<ConsistencyQuery> query, Replica replica)
    {
        var log = replica.Size;
        var (from, to) = (query.Value.From, query.Value.To ?? log);
        if (to > log)
            return WrongSize("/to", $"The log has {log} entries; a proof needs sizes up to that.");
        if (from > to)
            return WrongSize("/from", $"The earlier size, {from}, is larger than the later one, {to}.");
        return new Reply<ConsistencyProofResource>(new ConsistencyProofResource(
            from, to, Hex(replica.Root(from)), Hex(replica.Root(to)), HexAll(replica.ConsistencyProof(from, to))));
    }

    private static Reply<FeedPage> Feed(QueryOf<FeedQuery> query, Replica replica)
    {
        var after = query.Value.After;
        var items = replica.ReadRange(after + 1 ?? 0, query.Value.Limit);
        return new Reply<FeedPage>(new FeedPage([.. items.Select(entry => entry.ToResource())], items.Count > 0 ? items[^1].Position : after));
    }

    private static Problem BeyondEnd(long position, long size) =>
        Problems.NotFound($"The log has {size} entries so far; there is none at position {position}.");

    private static Problem WrongSize(string pointer, string detail) => Problems.Faulty([new Fault(pointer, "range", detail)]);

    private static ImmutableArray<string> HexAll(IReadOnlyList<byte[]> hashes) => [.. hashes.Select(Hex)];
}
