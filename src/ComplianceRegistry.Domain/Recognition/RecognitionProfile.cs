using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>What a jurisdiction's own law says about recognising others' certificates.</summary>
/// <param name="Jurisdiction">Code of the jurisdiction; a union's holds for its members that have none.</param>
/// <param name="RequirementSet">Reference of the set of requirements that a system has to meet there, such as <c>eu-ai-act@2024-06-13</c>.</param>
/// <param name="UseNeedsRecognition">Which systems deployers may use only with a certificate that is issued or recognised there; null when that is asked of none.</param>
/// <param name="Provision">What the requirement set rests on.</param>
public sealed record RecognitionProfile(string Jurisdiction, string RequirementSet, UseCondition? UseNeedsRecognition, string Provision)
{
    internal static RecognitionProfile Read(DataReader data) => new(
        data.Text("jurisdiction"), data.Text("requirementSet"), data.OptionalObject("useNeedsRecognition", UseCondition.Read), data.Text("provision"));

    /// <summary>What holds where nothing of a jurisdiction's own is known. It never asks for recognition before use: only a jurisdiction's own law does.</summary>
    internal static RecognitionProfile ReadDefault(DataReader data) => new("", data.Text("requirementSet"), null, data.Text("provision"));
}

/// <summary>The use of which systems needs a certificate.</summary>
/// <param name="Classes">Classes of the framework that applies there, such as <c>high-impact</c>; at least one.</param>
/// <param name="Provision">The provision that asks for it.</param>
public sealed record UseCondition(ImmutableArray<string> Classes, string Provision)
{
    internal static UseCondition Read(DataReader data) => new(data.Texts("classes"), data.Text("provision"));
}
