using System.Text.RegularExpressions;

namespace ComplianceRegistry.Web.Tests.Architecture;

/// <summary>Rules that the text of the sources shows. Each returns the violations, one line each; none means the rule holds.</summary>
internal static partial class SourceRules
{
    private static readonly string[] EmptyNames = ["Manager", "Helper", "Helpers", "Service", "Services", "Util", "Utils", "Utility", "Common", "Base"];

    /// <summary>No file is longer than the limit.</summary>
    public static IReadOnlyList<string> LongerThan(int limit, IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           let lines = file.Text.AsSpan().TrimEnd('\n').Count('\n') + 1
           where lines > limit
           select $"{file.Path} has {lines} lines",
    ];

    /// <summary>A vendor's namespace is named only in the folders that hold its store.</summary>
    public static IReadOnlyList<string> NamedOutside(string vendorNamespace, string[] folders, IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           where file.Text.Contains(vendorNamespace, StringComparison.Ordinal)
           where !folders.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal))
           select $"{file.Path} names {vendorNamespace}",
    ];

    /// <summary>
    /// No type and no namespace has a name that says nothing of its role. A hosted service of the framework, which derives
    /// from <c>BackgroundService</c>, keeps the framework's word.
    /// </summary>
    public static IReadOnlyList<string> EmptyNamesIn(IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           from name in TypeNames(file).Concat(NamespaceNames(file))
           where EmptyNames.Any(empty => name.EndsWith(empty, StringComparison.Ordinal))
           select $"{file.Path} declares {name}",
    ];

    private static IEnumerable<string> TypeNames(SourceFile file) =>
        from Match declared in TypeDeclaration().Matches(file.Text)
        where !declared.Groups["rest"].Value.Contains(": BackgroundService", StringComparison.Ordinal)
        select declared.Groups["name"].Value;

    private static IEnumerable<string> NamespaceNames(SourceFile file) =>
        from Match declared in NamespaceDeclaration().Matches(file.Text)
        from part in declared.Groups["name"].Value.Split('.')
        select part;

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|file|sealed|static|abstract|readonly|ref|partial)\s+)*(?:class|record struct|record|struct|interface|enum)\s+(?<name>\w+)(?<rest>[^\r\n]*)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^\s*namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();
}
