using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.Http;

[Collection(SharedRegistry.Name)]
public sealed class AccessTests(RunningRegistry registry)
{
    private static readonly string[] Public =
    [
        "GET /healthz", "GET /readyz", "GET /swagger/v1/openapi.json",
        "GET /v1/systems", "GET /v1/systems/{id}", "GET /v1/systems/{id}/history", "GET /v1/systems/{id}/status",
        "GET /v1/parties", "GET /v1/parties/{id}", "GET /v1/jurisdictions", "GET /v1/jurisdictions/{code}",
        "GET /v1/questionnaires", "GET /v1/questionnaires/{reference}", "GET /v1/frameworks", "GET /v1/frameworks/{reference}", "GET /v1/sectors",
        "POST /v1/classifications", "POST /v1/recognition-previews",
        "GET /v1/designations", "GET /v1/designations/{id}", "GET /v1/designations/{id}/history", "GET /v1/bodies/{number}", "GET /v1/scopes",
        "GET /v1/certificates", "GET /v1/certificates/{id}", "GET /v1/certificates/{id}/history", "GET /v1/certificates/earlier-decisions",
        "GET /v1/national-differences", "GET /v1/national-differences/counting", "GET /v1/national-differences/{id}", "GET /v1/national-differences/{id}/history",
        "GET /v1/requirement-sets", "GET /v1/requirement-sets/{set}", "GET /v1/requirement-sets/{set}/editions/{edition}",
        "GET /v1/requirement-sets/{set}/comparison", "GET /v1/requirement-sets/{set}/coverage", "GET /v1/crosswalks", "GET /v1/crosswalks/{reference}",
        "GET /v1/deadlines", "GET /v1/deadlines/{case}/{clock}", "GET /v1/clock-rules", "GET /v1/calendars", "GET /v1/calendars/{reference}",
        "GET /v1/editions/{id}",
        "GET /v1/evidence", "GET /v1/evidence/{id}", "GET /v1/evidence/{id}/content", "GET /v1/evidence/{id}/history",
        "GET /v1/assessments", "GET /v1/assessments/{id}", "GET /v1/assessments/{id}/coverage", "GET /v1/assessments/{id}/history", "GET /v1/benchmarks/{definition}/comparison",
        "GET /v1/incidents", "GET /v1/incidents/{id}", "GET /v1/incidents/{id}/history", "GET /v1/incidents/statistics",
        "GET /v1/monitoring-plans", "GET /v1/monitoring-plans/{id}", "GET /v1/monitoring-plans/{id}/history", "GET /v1/monitoring-plans/statistics",
        "GET /v1/recognition-requests", "GET /v1/recognition-requests/{id}", "GET /v1/recognition-requests/{id}/history", "GET /v1/recognition-requests/{id}/gap-comparison", "GET /v1/recognition-requests/statistics",
        "GET /v1/recognitions", "GET /v1/recognitions/{id}", "GET /v1/recognitions/{id}/history",
        "GET /v1/arrangements", "GET /v1/arrangements/{id}", "GET /v1/arrangements/{id}/history",
        "GET /v1/outages", "GET /v1/outages/{id}",
        "GET /v1/feed", "GET /v1/log/checkpoint", "GET /v1/log/key", "GET /v1/log/consistency",
        "GET /v1/log/entries/{position}", "GET /v1/log/entries/{position}/proof",
    ];

    [Fact]
    public void exactly_the_listed_addresses_are_open_without_a_token()
    {
        var open = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).SelectMany(Names);

        Assert.Equal(Public.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task every_other_address_refuses_a_request_without_a_token()
    {
        var closed = Endpoints().SelectMany(Names).Except(Public).ToList();
        Assert.NotEmpty(closed);
        foreach (var name in closed)
        {
            var (method, path) = (name.Split(' ')[0], name.Split(' ')[1].Replace("{id}", "PTY-0000-0000-0000-0", StringComparison.Ordinal).Replace("{position}", "0", StringComparison.Ordinal));

            var answer = await registry.Anonymous.Send(new HttpMethod(method), path, method == "POST" ? Requests.Json("{}") : null);

            Assert.True(answer.Status == HttpStatusCode.Unauthorized, $"{name} answered {answer.Status}");
            Assert.Equal("token-missing", answer.Code);
        }
    }

    private IEnumerable<RouteEndpoint> Endpoints() => registry.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static IEnumerable<string> Names(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}");
}
