using System.Text.Json;
using ComplianceRegistry.Domain.Assessments.Schemas;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>The schemas by which assessments of each kind are written, in the version that is written today.</summary>
public static class AssessmentSchema
{
    private const string Edition = "2026-11";

    /// <summary>Name and version, such as <c>impact-assessment@2026-11</c>.</summary>
    public static string Of(AssessmentKind kind) => $"{Kebab.Of(kind)}@{Edition}";

    /// <summary>The kind of content; null when not exactly one schema is filled in.</summary>
    public static AssessmentKind? KindOf(AssessmentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Kinds() is [var kind] ? kind : null;
    }
}

/// <summary>All that an approval binds to: its canonical JSON (RFC 8785, without nulls) is what is hashed.</summary>
/// <param name="Schema">Name and version of the schema.</param>
/// <param name="System">Registry id of the system.</param>
/// <param name="VersionHash">SHA-256 of its release.</param>
/// <param name="BasedOn">The provider's part that a deployment's part rests on; null for others.</param>
/// <param name="Content">What it says, with the commitments to the evidence that it names.</param>
/// <param name="Salt">Random, lower-case hex: nobody can guess what is not public from the hash, which is.</param>
public sealed record AssessmentDocument(string Schema, string System, string VersionHash, BasedOn? BasedOn, AssessmentContent Content, string Salt)
{
    /// <summary>The JSON in UTF-8, not yet canonical.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, RegistryJson.Options);
}
