using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Frameworks;

/// <summary>Requirement sets, their crosswalks, and how one set relates to another.</summary>
internal static class RequirementSetEndpoints
{
    public static void MapRequirementSets(this IEndpointRouteBuilder api)
    {
        api.MapGet("/requirement-sets", Sets).AllowAnonymous().Refuses(400, 401)
            .Describe(Tags.Frameworks, "listRequirementSets", "The requirement sets", "Every edition of every requirement set, in brief.");
        api.MapGet("/requirement-sets/{set}", Editions).AllowAnonymous().Refuses(400, 401, 404)
            .Describe(Tags.Frameworks, "listEditionsOfRequirementSet", "The editions of one requirement set", "From oldest to newest, in brief.");
        api.MapGet("/requirement-sets/{set}/editions/{edition}", Edition).AllowAnonymous().Refuses(400, 401, 404)
            .Describe(Tags.Frameworks, "getRequirementSet", "One edition of a requirement set",
                "Its requirements as data: what each asks, the provision, what evidence shows it, which assessments serve it and from which class on it applies.");
        api.MapGet("/requirement-sets/{set}/comparison", Compare).AllowAnonymous().Refuses(400, 401, 404)
            .Describe(Tags.Frameworks, "compareRequirementSets", "Two requirement sets beside each other",
                "What relates to each requirement, in which way and why. Two sets without a crosswalk are compared over the common set; what is derived is marked so. "
                + "Between two editions of one set it also lists what was added, removed and reworded.");
        api.MapGet("/requirement-sets/{set}/coverage", Cover).AllowAnonymous().Refuses(400, 401, 404, 422)
            .Describe(Tags.Frameworks, "getCoverageOfRequirementSet", "How far a requirement set is covered by another",
                "Says of each requirement whether who meets the other set, or the requirements of it that are named, meets it whole, partly or not, by which mappings and why.");
        api.MapGet("/crosswalks", Crosswalks).AllowAnonymous().Refuses(400, 401)
            .Describe(Tags.Frameworks, "listCrosswalks", "The crosswalks", "Every version of every crosswalk between two requirement sets, in brief.");
        api.MapGet("/crosswalks/{reference}", Crosswalk).AllowAnonymous().Refuses(400, 401, 404)
            .Describe(Tags.Frameworks, "getCrosswalk", "One crosswalk", "Its mappings, each with relation, rationale and status. The direction is from the first set to the second.");
    }

    private static Published<RequirementSetList> Sets(RequirementFiles files) =>
        new(new RequirementSetList([.. files.Catalog.Sets.Select(RequirementSetItem.Of)]));

    private static Results<Published<RequirementSetList>, Problem> Editions(string set, RequirementFiles files) =>
        files.Catalog.EditionsOf(set) is { IsEmpty: false } editions
            ? new Published<RequirementSetList>(new RequirementSetList([.. editions.Select(RequirementSetItem.Of)]))
            : NoSuchSet(set);

    private static Results<Published<RawJson>, Problem> Edition(string set, string edition, RequirementFiles files) =>
        files.Catalog.Find($"{set}@{edition}") is { } found
            ? new Published<RawJson>(new RawJson(files.Document(found.Reference)))
            : NoSuchSet($"{set}@{edition}");

    private static Results<Published<SetComparison>, Problem> Compare(string set, QueryOf<ComparisonQuery> query, RequirementFiles files)
    {
        if (Find(files.Catalog, set) is not { } from)
            return NoSuchSet(set);
        if (Find(files.Catalog, query.Value.With) is not { } to)
            return NoSuchSet(query.Value.With);
        return new Published<SetComparison>(files.Catalog.Compare(from.Reference, to.Reference).OrThrow("Two sets that are there"));
    }

    private static Results<Published<Coverage>, Problem> Cover(string set, QueryOf<CoverageQuery> query, RequirementFiles files)
    {
        if (Find(files.Catalog, set) is not { } of)
            return NoSuchSet(set);
        if (Find(files.Catalog, query.Value.By) is not { } by)
            return NoSuchSet(query.Value.By);
        var coverage = files.Catalog.CoverageOf(of.Reference, by.Reference, query.Value.Met, query.Value.AtLeast);
        return coverage.Value is { } found ? new Published<Coverage>(found) : Problems.Unacceptable(coverage.Faults);
    }

    private static Published<CrosswalkList> Crosswalks(RequirementFiles files) => new(new CrosswalkList(
    [
        .. files.Catalog.Crosswalks.Select(one => new CrosswalkItem(one.Reference, one.From, one.To, one.Version, one.Mappings.Length)),
    ]));

    private static Results<Published<RawJson>, Problem> Crosswalk(string reference, RequirementFiles files) =>
        files.Catalog.FindCrosswalk(reference) is not null
            ? new Published<RawJson>(new RawJson(files.Document(reference)))
            : Problems.NotFound($"There is no crosswalk '{reference}'. GET /v1/crosswalks lists those there are.");

    private static RequirementSet? Find(RequirementCatalog catalog, string given) => catalog.Find(given) ?? catalog.Newest(given);

    private static Problem NoSuchSet(string given) => Problems.NotFound($"There is no requirement set '{given}'. GET /v1/requirement-sets lists those there are.");
}
