using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using ComplianceRegistry.Domain.Classification;

namespace ComplianceRegistry.Web.Http.Json;

/// <summary>
/// Makes shapes from contract records: names and nullability from the serializer's metadata, limits from the same attributes from which the API's
/// description takes them. A contract that limits nothing on a string or an array does not compile: everything that comes in is bounded.
/// </summary>
internal sealed class ShapeCompiler
{
    private readonly Dictionary<Type, Shape> _shapes = [];

    public static ObjectShape Compile(Type contract) => (ObjectShape)new ShapeCompiler().ShapeOf(contract, null, contract.Name);

    private Shape ShapeOf(Type declared, ICustomAttributeProvider? limits, string where)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (Scalar(type, limits, where) is { } scalar)
            return scalar;
        if (_shapes.TryGetValue(type, out var known))
            return known;
        var info = EdgeJson.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => ObjectOf(info),
            JsonTypeInfoKind.Enumerable => ArrayOf(info, limits, where),
            JsonTypeInfoKind.Dictionary => new MapShape(ShapeOf(info.ElementType!, limits, where), Get<MaxLengthAttribute>(limits, where).Length),
            _ => throw new NotSupportedException($"{where}: {type} has no shape."),
        };
    }

    private static Shape? Scalar(Type type, ICustomAttributeProvider? limits, string where)
    {
        if (type == typeof(bool))
            return new BooleanShape();
        if (type == typeof(int) || type == typeof(long))
            return Get<RangeAttribute>(limits, where) is var range
                ? new IntegerShape(Convert.ToInt64(range.Minimum, null), Convert.ToInt64(range.Maximum, null))
                : null;
        if (type == typeof(DateOnly))
            return new TextShape(new TextRules(0, 100, null, null, null, TextFormat.Date));
        if (type == typeof(DateTimeOffset))
            return new TextShape(new TextRules(0, 100, null, null, null, TextFormat.Instant));
        if (type == typeof(AnswerValue))
            return new AnswerShape();
        if (type == typeof(JsonElement))
            return new AnyShape(Get<StringLengthAttribute>(limits, where).MaximumLength);
        if (type.IsEnum)
            return new TextShape(new TextRules(1, 100, null, null, EnumNames(type, limits), TextFormat.None));
        return type == typeof(string) ? TextOf(limits, where) : null;
    }

    private ObjectShape ObjectOf(JsonTypeInfo info)
    {
        var shape = new ObjectShape();
        _shapes.Add(info.Type, shape);
        shape.Complete([.. info.Properties.Select(property => MemberOf(property, info.Type.Name))]);
        return shape;
    }

    private Member MemberOf(JsonPropertyInfo property, string owner) => new(
        property.Name,
        ShapeOf(property.PropertyType, property.AttributeProvider, $"{owner}.{property.Name}"),
        property.IsRequired,
        property.IsSetNullable);

    private ArrayShape ArrayOf(JsonTypeInfo info, ICustomAttributeProvider? limits, string where)
    {
        var longest = Get<MaxLengthAttribute>(limits, where).Length;
        var least = Find<MinLengthAttribute>(limits)?.Length ?? 0;
        return new ArrayShape(ShapeOf(info.ElementType!, limits, where), least, longest);
    }

    private static TextShape TextOf(ICustomAttributeProvider? limits, string where)
    {
        if (Find<AllowedValuesAttribute>(limits) is { } allowed)
            return new TextShape(new TextRules(1, 100, null, null, allowed.Values.OfType<string>().ToFrozenSet(), TextFormat.None));
        var length = Get<StringLengthAttribute>(limits, where);
        var pattern = Find<RegularExpressionAttribute>(limits);
        var regex = pattern is null ? null : new Regex(pattern.Pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        var format = Find<UrlAttribute>(limits) is null ? TextFormat.None : TextFormat.Address;
        return new TextShape(new TextRules(length.MinimumLength, length.MaximumLength, regex, pattern?.ErrorMessage, null, format));
    }

    private static FrozenSet<string> EnumNames(Type type, ICustomAttributeProvider? limits) =>
        Find<AllowedValuesAttribute>(limits)?.Values.OfType<string>().ToFrozenSet()
        ?? Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToFrozenSet();

    private static TAttribute? Find<TAttribute>(ICustomAttributeProvider? limits)
        where TAttribute : Attribute =>
        limits?.GetCustomAttributes(typeof(TAttribute), inherit: true).OfType<TAttribute>().FirstOrDefault();

    private static TAttribute Get<TAttribute>(ICustomAttributeProvider? limits, string where)
        where TAttribute : Attribute =>
        Find<TAttribute>(limits) ?? throw new NotSupportedException($"{where}: {typeof(TAttribute).Name} is missing; every value of a contract has limits.");
}
