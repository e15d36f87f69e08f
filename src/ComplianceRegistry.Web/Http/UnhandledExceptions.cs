using ComplianceRegistry.Grains.Log;
using Microsoft.AspNetCore.Diagnostics;

namespace ComplianceRegistry.Web.Http;

/// <summary>The last boundary: what no handler expected becomes a problem without details, and is logged once, here.</summary>
internal sealed partial class UnhandledExceptions(ILogger<UnhandledExceptions> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException or IOException && httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var problem = exception switch
        {
            BadHttpRequestException { StatusCode: var status } => Problems.ForStatus(status),
            LogUnavailableException => Problems.LogUnavailable,
            _ => Problems.Unexpected,
        };
        if (problem.Status >= 500)
            LogUnexpected(exception, httpContext.Request.Method, httpContext.Request.Path, httpContext.TraceIdentifier);
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed unexpectedly (request {Request})")]
    private partial void LogUnexpected(Exception exception, string method, PathString path, string request);
}
