using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Classification;

/// <summary>Questionnaires, frameworks, and what class a system would have.</summary>
internal static class ClassificationEndpoints
{
    private const string Hour = "public, max-age=3600";

    public static void MapClassification(this IEndpointRouteBuilder api)
    {
        api.MapGet("/questionnaires", Questionnaires).AllowAnonymous().Refuses(400, 401)
            .Describe(Tags.Classification, "listQuestionnaires", "The questionnaires", "Every edition of every questionnaire, in brief.");
        api.MapGet("/questionnaires/{reference}", Questionnaire).AllowAnonymous().Refuses(401, 404)
            .Describe(Tags.Classification, "getQuestionnaire", "One edition of a questionnaire",
                "Its sections and questions, with their sources, in the order in which they are asked.");
        api.MapGet("/frameworks", Frameworks).AllowAnonymous().Refuses(400, 401)
            .Describe(Tags.Classification, "listFrameworks", "The frameworks", "Every edition of every framework by which systems are classified, in brief.");
        api.MapGet("/frameworks/{reference}", Framework).AllowAnonymous().Refuses(401, 404)
            .Describe(Tags.Classification, "getFramework", "One edition of a framework",
                "Its classes and rules as data, with their provisions and dates, and what about it is provisional.");
        api.MapGet("/sectors", Sectors).AllowAnonymous().Refuses(400, 401)
            .Describe(Tags.Classification, "listSectors", "The sectors", "The fixed vocabulary of sectors in which systems are used.");
        EditionComparing.Map(api);
        api.MapPost("/classifications", Classify).AllowAnonymous().Refuses(400, 401, 413, 415, 422)
            .Describe(Tags.Classification, "classify", "Try a classification",
                "The class that these answers give in each jurisdiction, the provisions that lead there, since when they apply and what would change it. Nothing is recorded.");
    }

    private static Reply<QuestionnaireList> Questionnaires(FrameworkFiles files) => Cached(new QuestionnaireList(
    [
        .. files.Catalog.Questionnaires.Select(one => new QuestionnaireItem(one.Reference, one.Id, one.Edition, one.Title, one.Questions.Count())),
    ]));

    private static Reply<FrameworkList> Frameworks(FrameworkFiles files) => Cached(new FrameworkList(
    [
        .. files.Catalog.Frameworks.Select(one => new FrameworkItem(
            one.Reference, one.Id, one.Edition, one.Jurisdiction, one.Title, one.Questionnaire, [.. one.Classes.Select(known => known.Id)], !one.Provisional.IsEmpty)),
    ]));

    private static Reply<SectorList> Sectors(FrameworkFiles files) => Cached(new SectorList(files.Catalog.Sectors.Edition, files.Catalog.Sectors.Sectors));

    private static Results<Reply<RawJson>, Problem> Questionnaire(string reference, FrameworkFiles files) =>
        files.Catalog.Find(reference) is null
            ? Problems.NotFound($"There is no questionnaire '{reference}'. GET /v1/questionnaires lists those there are.")
            : Cached(new RawJson(files.Document(reference)));

    private static Results<Reply<RawJson>, Problem> Framework(string reference, FrameworkFiles files) =>
        files.Catalog.Frameworks.All(one => one.Reference != reference)
            ? Problems.NotFound($"There is no framework '{reference}'. GET /v1/frameworks lists those there are.")
            : Cached(new RawJson(files.Document(reference)));

    private static Results<Reply<ClassificationsResource>, Problem> Classify(JsonBody<AnswersBody> body, FrameworkFiles files)
    {
        var answers = body.Value.ToAnswers();
        var faults = AnswersValidation.Validate(files.Catalog, answers);
        return faults.IsEmpty
            ? new Reply<ClassificationsResource>(new ClassificationsResource(Classifier.Classify(files.Catalog, answers)))
            : Problems.Unacceptable(faults);
    }

    private static Reply<T> Cached<T>(T value) => new(value) { CacheControl = Hour };
}
