using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Imports.Operations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Imports;

/// <summary>Registers of others, taken over row by row.</summary>
internal static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder api)
    {
        api.MapPost("/imports/systems", Import).WithMetadata(new OptionalKey()).Produces<OperationResource>(202).Refuses(400, 401, 403, 413, 415, 422)
            .Accepts<Stream>("text/csv", "application/json", "application/x-ndjson", "multipart/form-data")
            .Describe(Tags.Imports, "importSystems", "Import a register of AI systems",
                "By the authority that keeps the register, with a mapping that the registry has or that is sent along as the part 'mapping' before the part 'file'. "
                + "The rows are registered in the background; importing the same file again adds nothing. "
                + "A row of the non-public section is registered only if the organisations that it names are parties already, since recording them would make them public.");
        api.MapGet("/operations/{id}", Get).Refuses(400, 401, 403, 404)
            .Describe(Tags.Imports, "getOperation", "A long-running request", "Where it stands. Open to the party that filed it, while it is verified, and to the secretariat.");
        api.MapGet("/operations/{id}/rows", Rows).Refuses(400, 401, 403, 404).Produces<string>(200, RowsReply.MediaType)
            .Describe(Tags.Imports, "getOperationRows", "What became of each row",
                "One JSON object a line, in the file's order: row, outcome, system, faults. While the operation runs, the rows done so far.");
    }

    private static async Task<IResult> Import(HttpContext context, Acting by, IdempotencyKey key, QueryOf<ImportQuery> query, ImportFiling filing)
    {
        if (!by.Actor.IsVerified || !by.Actor.Is(PartyRole.CompetentAuthority))
            return Problems.Forbidden("authority-only", "A register is imported by the verified competent authority that keeps it.");
        var (operation, refusal) = await filing.FileAsync(context.Request, by.Actor, query.Value, key.Value);
        return refusal is not null ? refusal : new AcceptedReply<OperationResource>(OperationResource.Of(operation!), $"/v1/operations/{operation!.Id}");
    }

    private static Results<Reply<OperationResource>, Problem> Get(OperationId which, Acting by, OperationStore store) =>
        Visible(which, by, store) is { } operation ? new Reply<OperationResource>(OperationResource.Of(operation)) : NoSuchOperation(which);

    private static IResult Rows(OperationId which, Acting by, OperationStore store) =>
        Visible(which, by, store) is { } operation ? new RowsReply(store.RowsPath(operation.Id)) : NoSuchOperation(which);

    // Rows may be of systems that are not public: whoever is not verified, or not any more, sees none.
    private static Operation? Visible(OperationId which, Acting by, OperationStore store) =>
        by.Actor.IsVerified && store.Find(which.ToString()) is { } operation
            && (operation.Party == by.Actor.Party || by.Actor.Is(PartyRole.Secretariat)) ? operation : null;

    private static Problem NoSuchOperation(OperationId which) => Problems.NotFound($"There is no operation {which} that you may see.");
}
