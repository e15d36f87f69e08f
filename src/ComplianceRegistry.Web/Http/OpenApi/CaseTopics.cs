namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>The topics whose resources are cases, as addresses name them: <c>/v1/{topic}/{id}</c>.</summary>
internal static class CaseTopics
{
    private static readonly Dictionary<string, string> SampleIds = new(StringComparer.Ordinal)
    {
        ["systems"] = Samples.System,
        ["parties"] = Samples.Party,
        ["designations"] = Samples.Designation,
        ["evidence"] = Samples.Evidence,
        ["editions"] = Samples.Edition,
        ["assessments"] = Samples.Assessment,
        ["incidents"] = Samples.Incident,
        ["certificates"] = Samples.Certificate,
        ["monitoring-plans"] = Samples.MonitoringPlan,
        ["national-differences"] = Samples.Difference,
        ["recognition-requests"] = Samples.Request,
        ["recognitions"] = Samples.Recognition,
        ["outages"] = Samples.Outage,
        ["arrangements"] = Samples.Arrangement,
        ["operations"] = Samples.Operation,
    };

    /// <summary>The topic of an address below <c>v1</c>; empty when it has none.</summary>
    public static string Of(string path) => path.Trim('/').Split('/') is ["v1", var topic, ..] ? topic : "";

    /// <summary>Whether the cases of a topic have versions and acts of their own.</summary>
    public static bool HasActs(string topic) => topic != "operations" && SampleIds.ContainsKey(topic);

    /// <summary>An id of the topic; that of a party where the topic is none of these.</summary>
    public static string SampleOf(string topic) => SampleIds.GetValueOrDefault(topic, Samples.Party);

    /// <summary>Whether an address answers with a list of cases, page by page.</summary>
    public static bool IsList(string path) => HasActs(Of(path)) && path.Trim('/').Split('/').Length == 2;
}
