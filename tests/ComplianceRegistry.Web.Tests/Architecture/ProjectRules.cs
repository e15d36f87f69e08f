using System.Xml.Linq;

namespace ComplianceRegistry.Web.Tests.Architecture;

/// <summary>Which project may reference which, and where a third party's package may enter.</summary>
internal static class ProjectRules
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["ComplianceRegistry.Domain"] = [],
        ["ComplianceRegistry.Ledger"] = [],
        ["ComplianceRegistry.Grains"] = ["ComplianceRegistry.Domain", "ComplianceRegistry.Ledger"],
        ["ComplianceRegistry.Views"] = ["ComplianceRegistry.Domain", "ComplianceRegistry.Ledger"],
        ["ComplianceRegistry.Web"] = ["ComplianceRegistry.Domain", "ComplianceRegistry.Ledger", "ComplianceRegistry.Grains", "ComplianceRegistry.Views"],
        // `registry init` founds a registry with the very composition of the server.
        ["ComplianceRegistry.Cli"] = ["ComplianceRegistry.Domain", "ComplianceRegistry.Ledger", "ComplianceRegistry.Grains", "ComplianceRegistry.Views", "ComplianceRegistry.Web"],
    };

    private static readonly string[] PackagesOfDomain =
        ["Stateless", "Microsoft.Orleans.Serialization", "Microsoft.Orleans.CodeGenerator", "Microsoft.Orleans.Analyzers"];

    /// <summary>References between projects that the layout does not allow, and projects that it does not know.</summary>
    public static IReadOnlyList<string> ForbiddenReferences(IEnumerable<SourceFile> projects) =>
    [
        .. from project in projects
           let name = Path.GetFileNameWithoutExtension(project.Path)
           let allowed = Allowed.GetValueOrDefault(name)
           from reference in allowed is null ? ["(unknown project)"] : Includes(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension)
           where allowed is null || !allowed.Contains(reference)
           select $"{name} references {reference}",
    ];

    /// <summary>Packages of the domain beyond the state machine and the serializer.</summary>
    public static IReadOnlyList<string> ForbiddenPackagesOfDomain(SourceFile project) =>
        [.. Includes(project, "PackageReference").Except(PackagesOfDomain)];

    private static IEnumerable<string> Includes(SourceFile project, string item) =>
        XDocument.Parse(project.Text).Descendants(item).Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));
}
