using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Views.Assessments;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Log;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Assessments;

/// <summary>Assessments: starting and reading them, and what follows from them. What happens to them is in <see cref="AssessmentActions"/>.</summary>
internal static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder api)
    {
        var assessments = api.MapGroup("/assessments");
        assessments.MapGet("", Search).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Assessments, "listAssessments", "Find assessments", "By system, kind, status and assessor, newest act first. Follow Link: rel=next, or send next as cursor.");
        assessments.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Assessments, "getAssessment", "One assessment", "What everybody may know of it, as it is now. Its actions are those that you may take, if you send a token.");
        assessments.MapGet("/{id}/history", History).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Assessments, "getAssessmentHistory", "The acts of one assessment",
                "Everything that happened to the assessment, oldest first, each act with its proof of inclusion. Of sealed acts no more is told than the log shows: that they are there, and on which day.");
        assessments.MapGet("/{id}/content", GetContent).Refuses(400, 401, 403, 404, 409, 422, 503)
            .Describe(Tags.Assessments, "getAssessmentContent", "What an assessment says",
                "For the assessor, the system's provider, the examiner and competent authorities; an approved provider's part of an impact assessment also for deployers of the system. "
                + "It is recorded who read it, and who was refused.");
        assessments.MapGet("/{id}/coverage", Cover).AllowAnonymous().Refuses(400, 401, 403, 404, 409, 503)
            .Describe(Tags.Assessments, "getAssessmentCoverage", "What one audit covers",
                "How far the requirements that an independent audit found met cover each requirement set of each jurisdiction, through the crosswalks, or the one set named by.");
        assessments.MapPost("", Start).RefusesAsCreation()
            .Describe(Tags.Assessments, "startAssessment", "Start an assessment",
                "By the verified provider; a deployment's part of an impact assessment by a deployer, based on the provider's approved part; an independent audit by a conformity assessment body.");
        AssessmentActions.Map(assessments);
        api.MapGet("/benchmarks/{definition}/comparison", Compare).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Assessments, "compareBenchmarkResults", "Results of a benchmark beside each other",
                "Approved results, best first, under one version of the definition. Results under different versions, metrics, units or data sets are not compared, and the answer says why.");
    }

    private static Results<Reply<AssessmentPage>, Problem> Search(HttpContext context, QueryOf<AssessmentsQuery> query, AssessmentQueries assessments)
    {
        var asked = query.Value;
        var filter = new AssessmentFilter(asked.System?.ToUpperInvariant(), asked.Kind, asked.Status, asked.Assessor?.ToUpperInvariant());
        if (assessments.Search(filter, asked.Limit, asked.Cursor) is not { } page)
            return Problems.BadCursor;
        NextPage.Link(context, page.Next);
        return new Reply<AssessmentPage>(new AssessmentPage([.. page.Items.Select(AssessmentListItem.Of)], page.Next));
    }

    private static async Task<Results<Reply<AssessmentResource>, Problem>> Get(AssessmentId which, Reader reader, AssessmentCases cases) =>
        await cases.Read(which.ToString(), reader.Actor) is { } found
            ? new Reply<AssessmentResource>(await cases.Describe(found, reader.Actor)) { Version = found.Version, Position = found.Position }
            : Problems.NoSuchAssessment(which.ToString());

    private static async Task<Results<Reply<HistoryPage>, Problem>> History(AssessmentId which, Reader reader, QueryOf<HistoryQuery> query, AssessmentCases cases, CaseHistory history) =>
        await cases.Read(which.ToString(), reader.Actor) is { } found
            ? new Reply<HistoryPage>(history.ReadUnopened(which.ToString(), query.Value)) { Version = found.Version, Position = found.Position }
            : Problems.NoSuchAssessment(which.ToString());

    private static Task<Results<Reply<AssessmentContentResource>, Problem>> GetContent(AssessmentId which, Acting by, AssessmentCases cases) =>
        cases.ReadContent(which.ToString(), by.Actor);

    private static Task<Results<CreatedReply<AssessmentResource>, Problem>> Start(Acting by, Repetition again, JsonBody<StartAssessmentBody> body, AssessmentFiling filing) =>
        filing.Start(by, again, body);

    private static async Task<Results<Reply<AssessmentCoverage>, Problem>> Cover(
        AssessmentId which, Reader reader, QueryOf<AssessmentCoverageQuery> query, AssessmentCases cases, RequirementCatalog requirements)
    {
        if (await cases.Read(which.ToString(), reader.Actor) is not { } found)
            return Problems.NoSuchAssessment(which.ToString());
        if (found.State.Outline!.RequirementSet is not { } audited)
            return Problems.NotAnAudit;
        var by = query.Value.By;
        var wanted = by is null ? requirements.Sets.Where(set => set.Reference != audited) : new[] { requirements.Find(by) ?? requirements.Newest(by) }.OfType<RequirementSet>();
        var items = wanted.Select(set => requirements.CoverageOf(set.Reference, audited, found.State.Outline.RequirementsMet).OrThrow(set.Reference)).ToArray();
        return items.Length == 0
            ? Problems.NotFound($"There is no requirement set '{by}'. GET /v1/requirement-sets lists those there are.")
            : new Reply<AssessmentCoverage>(AssessmentCoverage.Of(found.State, audited, items)) { Version = found.Version, Position = found.Position };
    }

    private static Reply<BenchmarkComparison> Compare(string definition, QueryOf<BenchmarkQuery> query, AssessmentQueries assessments)
    {
        var systems = (query.Value.System ?? []).Select(system => system.ToUpperInvariant()).ToHashSet();
        var results = assessments.BenchmarkResults(definition).Where(result => systems.Count == 0 || systems.Contains(result.System));
        return new Reply<BenchmarkComparison>(BenchmarkComparison.Of(results, query.Value.Version));
    }
}
