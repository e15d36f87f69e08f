using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>What a certificate is worth in another jurisdiction, before anything is filed.</summary>
internal static class RecognitionPreviewEndpoints
{
    public static void MapRecognitionPreviews(this IEndpointRouteBuilder api) =>
        api.MapPost("/recognition-previews", Preview).AllowAnonymous().Refuses(400, 401, 403, 413, 415, 422, 503)
            .Describe(Tags.Recognition, "previewRecognition", "What a certificate shows of what another jurisdiction asks",
                "Says of each requirement that has to be met in the receiving jurisdiction whether the certificate covers it, by which mappings and proofs, how surely and why, "
                + "with the declared national differences that count for what is filed now and your answers to them. For everybody who may read the certificate; nothing is recorded. "
                + "Send Accept: text/csv for a table.");

    private static async Task<Results<GapReply, Problem>> Preview(Reader reader, JsonBody<RecognitionPreviewBody> body, RecognitionPreviews previews)
    {
        var (analysis, faults) = await previews.Make(body.Value, reader.Actor);
        return analysis is null ? Problems.Unacceptable(faults) : new GapReply(analysis);
    }
}
