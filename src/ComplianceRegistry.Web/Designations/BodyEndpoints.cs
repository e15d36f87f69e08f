using System.Collections.Immutable;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Views.Designations;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Designations;

/// <summary>Bodies under their numbers, and the codes for which they can be designated.</summary>
internal static class BodyEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/bodies/{number}", Get).AllowAnonymous().Refuses(400, 401, 404, 503)
            .Describe(Tags.Designations, "getBody", "One body by its number",
                "What each designation of the body is good for, now or at asOf, whenever that was recorded. A number is never given to another body, and stays when its designations end.");
        api.MapGet("/scopes", Scopes).AllowAnonymous().Refuses(401)
            .Describe(Tags.Designations, "listScopes", "The scope codes", "Every code for which a body can be designated, by kind.");
    }

    private static async Task<Results<Reply<BodyResource>, Problem>> Get(string number, QueryOf<DesignationQuery> query, DesignationQueries designations, DesignationCases cases)
    {
        var known = designations.OfNumber(number);
        return known.Count == 0
            ? Problems.NotFound("No body has this number. GET /v1/designations lists the designations of all bodies.")
            : new Reply<BodyResource>(new BodyResource(number, known[0].Body, known[0].BodyName, await Standings(known, query.Value.AsOf, cases)));
    }

    private static async Task<ImmutableArray<StandingResource>> Standings(IReadOnlyList<DesignationItem> known, DateTimeOffset? instant, DesignationCases cases)
    {
        var standings = ImmutableArray.CreateBuilder<StandingResource>();
        foreach (var item in known)
        {
            if (await cases.Read(item.Id) is { } found && found.State.StandingAt(instant ?? DateTimeOffset.MaxValue, found.Version) is { } standing)
                standings.Add(StandingResource.Of(standing));
        }

        return standings.ToImmutable();
    }

    private static Reply<ScopesResource> Scopes(ScopeVocabulary scopes) => new(ScopesResource.Of(scopes)) { CacheControl = "no-cache" };
}
