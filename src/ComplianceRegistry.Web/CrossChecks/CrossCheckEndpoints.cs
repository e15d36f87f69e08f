using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.CrossChecks;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.CrossChecks;

/// <summary>What the registry finds when it looks each night whether cases agree with each other and with what is derived from them.</summary>
internal static class CrossCheckEndpoints
{
    public static void MapCrossChecks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cross-checks", Last).Refuses(401, 403)
            .Describe(Tags.Operation, "getCrossChecks", "What the last cross-checks found",
                "For the secretariat. Every rule over several cases that was looked at, and the cases that break it: of the run that is under way, or else of the last one.");
        api.MapPost("/cross-checks", Begin).Refuses(401, 403)
            .Describe(Tags.Operation, "runCrossChecks", "Run the cross-checks now",
                "By the secretariat. They run once each night by themselves, and change nothing. Answers at once: GET the same address to see what they find. A run that is under way is not begun again.");
    }

    private static async Task<Results<Reply<CrossCheckResource>, Problem>> Last(Acting by, IGrainFactory grains) =>
        Refusal(by.Actor) ?? Answer(await Grain(grains).Last());

    private static async Task<Results<Reply<CrossCheckResource>, Problem>> Begin(Acting by, IGrainFactory grains) =>
        Refusal(by.Actor) ?? Answer(await Grain(grains).Begin());

    private static Results<Reply<CrossCheckResource>, Problem> Answer(CrossCheckReport? report) => new Reply<CrossCheckResource>(CrossCheckResource.Of(report));

    private static Problem? Refusal(Actor actor) => actor.IsVerified && actor.Is(PartyRole.Secretariat)
        ? null
        : Problems.Forbidden("secretariat-only", "Cross-checks are the secretariat's.");

    private static ICrossCheckGrain Grain(IGrainFactory grains) => grains.GetGrain<ICrossCheckGrain>(ICrossCheckGrain.Key);
}
