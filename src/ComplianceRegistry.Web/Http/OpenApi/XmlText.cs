using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>The documentation comments of contracts, where the generator does not take them by itself.</summary>
internal static partial class XmlText
{
    private static readonly ConcurrentDictionary<Assembly, ILookup<string, XElement>> Files = new();

    public static string? SummaryOf(PropertyInfo property) => Text(Find(property.DeclaringType!.Assembly, $"P:{Name(property.DeclaringType)}.{property.Name}")?.Element("summary"))
        ?? ParameterOf(property);

    // A positional property of a record is documented as a parameter of the record.
    private static string? ParameterOf(PropertyInfo property) => Text(
        Find(property.DeclaringType!.Assembly, $"T:{Name(property.DeclaringType)}")?.Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == property.Name));

    private static XElement? Find(Assembly assembly, string member) => Files.GetOrAdd(assembly, Read)[member].FirstOrDefault();

    private static ILookup<string, XElement> Read(Assembly assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
        return (File.Exists(file) ? XDocument.Load(file).Descendants("member") : []).ToLookup(member => (string)member.Attribute("name")!);
    }

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string? Text(XElement? element) => element is null ? null : Spaces().Replace(element.Value, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
