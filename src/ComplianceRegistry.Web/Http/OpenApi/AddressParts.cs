using ComplianceRegistry.Domain.Designations;
using Microsoft.OpenApi;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>The variable parts of addresses.</summary>
internal static class AddressParts
{
    /// <summary>Describes a part by its name; ids by the collection in which they stand.</summary>
    public static OpenApiParameter Describe(string name, string path)
    {
        var (description, schema, sample) = name switch
        {
            "position" => ("Position in the log, from 0.", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0", Maximum = "9007199254740991" }, "41"),
            "code" => ("ISO 3166-1 alpha-2 code, or EU.", Text(2, 2, "^[A-Za-z]{2}$"), "DE"),
            "set" => ("Id of a requirement set; where sets are compared, its reference may stand here as well.", Text(1, 130, "^[a-z0-9-]+(@[a-z0-9-]+)?$"), "common"),
            "edition" => ("Edition of the requirement set.", Text(1, 60, "^[a-z0-9-]+$"), "2026-11"),
            "reference" when path.Contains("crosswalks", StringComparison.Ordinal) => ("Both sets and the version.", Text(3, 330, "^[a-z0-9@-]+$"), "common@2026-11--g7-hiroshima@2023-10--2026-11"),
            "reference" => ("Id and edition.", Text(3, 130, "^[a-z0-9-]+@[a-z0-9-]+$"), path.Contains("questionnaires", StringComparison.Ordinal) ? "common@2026-08" : "eu-ai-act@2026-07-27"),
            "number" => ("Number of a body: four digits or more.", Text(4, 12, DesignationLimits.NumberPattern), "0001"),
            "definition" => ("Id of the benchmark's definition.", Text(1, 60, "^[a-z0-9]+(-[a-z0-9]+)*$"), "fairness-bench"),
            _ when path.Contains("/certificates/{id}", StringComparison.Ordinal) => (
                "Registry id: CRT, twelve characters and a check character; to read, one of the certificate's numbers as well.", Text(17, 25, "^[0-9A-Za-z-]+$"), Samples.Certificate),
            _ => Id(path),
        };
        return new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Path,
            Required = true,
            Description = description,
            Schema = schema,
            Example = Samples.Scalar(schema, sample),
        };
    }

    private static (string Description, OpenApiSchema Schema, string Sample) Id(string path)
    {
        var sample = CaseTopics.SampleOf(CaseTopics.Of(path));
        var prefix = sample[..3];
        return ($"Registry id: {prefix}, twelve characters and a check character. Upper and lower case are alike.",
            Text(Limits.IdLength, Limits.IdLength, $"^[A-Za-z]{{3}}(-[0-9A-Za-z]{{4}}){{3}}-[0-9A-Za-z]$"), sample);
    }

    private static OpenApiSchema Text(int minLength, int maxLength, string pattern) =>
        new() { Type = JsonSchemaType.String, MinLength = minLength, MaxLength = maxLength, Pattern = pattern };
}
