using System.Globalization;
using ComplianceRegistry.Web.Http.Json;
using Microsoft.OpenApi;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>An answer to a question, as <see cref="AnswerShape"/> checks it.</summary>
internal static class SchemaOfAnswers
{
    private const long Largest = (1L << 53) - 1;

    public static OpenApiSchema Describe() => new()
    {
        Description = "True or false, a whole number, a choice's id, or an array of choices' ids.",
        OneOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "Yes or no." },
            new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Format = "int64",
                Description = "A whole number.",
                Minimum = (-Largest).ToString(CultureInfo.InvariantCulture),
                Maximum = Largest.ToString(CultureInfo.InvariantCulture),
            },
            Choice(),
            new OpenApiSchema { Type = JsonSchemaType.Array, Description = "Choices' ids.", Items = Choice(), MaxItems = AnswerShape.MaxChoices },
        ],
    };

    private static OpenApiSchema Choice() => new()
    {
        Type = JsonSchemaType.String,
        Description = "A choice's id.",
        MinLength = 1,
        MaxLength = AnswerShape.MaxChoiceLength,
    };
}
