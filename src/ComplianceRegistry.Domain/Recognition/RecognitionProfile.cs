namespace ComplianceRegistry.Domain.Recognition;

/// <summary>What a jurisdiction's own law says about recognising others' certificates.</summary>
/// <param name="Jurisdiction">Code of the jurisdiction; a union's holds for its members that have none.</param>
/// <param name="RequirementSet">Reference of the set of requirements that a system has to meet there, such as <c>eu-ai-act@2024-06-13</c>.</param>
/// <param name="UseNeedsRecognition">The provision under which deployers may use a high-risk system only with a certificate that is recognised there; null when there is none.</param>
/// <param name="Provision">What the requirement set rests on.</param>
public sealed record RecognitionProfile(string Jurisdiction, string RequirementSet, string? UseNeedsRecognition, string Provision)
{
    internal static RecognitionProfile Read(DataReader data) => new(
        data.Text("jurisdiction"), data.Text("requirementSet"), data.Has("useNeedsRecognition") ? data.Text("useNeedsRecognition") : null, data.Text("provision"));

    /// <summary>What holds where nothing of a jurisdiction's own is known. It never asks for recognition before use: only a jurisdiction's own law does.</summary>
    internal static RecognitionProfile ReadDefault(DataReader data) => new("", data.Text("requirementSet"), null, data.Text("provision"));
}
