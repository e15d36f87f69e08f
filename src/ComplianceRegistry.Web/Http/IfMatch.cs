using System.Globalization;
using System.Reflection;

namespace ComplianceRegistry.Web.Http;

/// <summary>The header <c>If-Match</c> with one strong ETag: the version of the case that the caller has read.</summary>
internal sealed class IfMatch : IInput, IBindableFromHttpContext<IfMatch>
{
    private IfMatch(long version, Problem? refusal)
    {
        Version = version;
        Refusal = refusal;
    }

    public long Version { get; }

    public Problem? Refusal { get; }

    /// <summary>The ETag of a version: its number in quotes.</summary>
    public static string ETag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static ValueTask<IfMatch?> BindAsync(HttpContext context, ParameterInfo parameter) => new(Read(context.Request.Headers.IfMatch));

    private static IfMatch Read(string? given)
    {
        if (string.IsNullOrEmpty(given))
            return new IfMatch(0, Problems.NoIfMatch);
        var quoted = given is ['"', .., '"'] && given.Length > 2;
        return quoted && long.TryParse(given.AsSpan(1, given.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new IfMatch(version, null)
            : new IfMatch(0, Malformed);
    }

    private static Problem Malformed => Problems.BadHeader("If-Match", "if-match-malformed",
        "send exactly one ETag as the registry gave it, such as \"3\" with its quotes; * and weak tags are not accepted.");
}
