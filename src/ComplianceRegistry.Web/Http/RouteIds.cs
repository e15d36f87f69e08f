using System.Reflection;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;

namespace ComplianceRegistry.Web.Http;

/// <summary>A registry id in the address, checked before anything is asked of a grain.</summary>
internal abstract class RouteId(HttpContext context, string prefix) : IInput
{
    private readonly string _given = context.Request.RouteValues["id"] as string ?? "";

    public Problem? Refusal => RegistryId.TryParse(_given, prefix, out _) ? null : Problems.MalformedId("/id", prefix, _given);

    /// <summary>The id in its canonical, upper-case form.</summary>
    public override string ToString() => _given.ToUpperInvariant();
}

/// <summary>The id of a party in the address.</summary>
internal sealed class PartyId(HttpContext context) : RouteId(context, "PTY"), IBindableFromHttpContext<PartyId>
{
    public static ValueTask<PartyId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new PartyId(context));
}

/// <summary>The id of an item of evidence in the address.</summary>
internal sealed class EvidenceId(HttpContext context) : RouteId(context, "EVD"), IBindableFromHttpContext<EvidenceId>
{
    public static ValueTask<EvidenceId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new EvidenceId(context));
}

/// <summary>The id of a declared outage in the address.</summary>
internal sealed class OutageId(HttpContext context) : RouteId(context, "OUT"), IBindableFromHttpContext<OutageId>
{
    public static ValueTask<OutageId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new OutageId(context));
}

/// <summary>The id of an AI system in the address.</summary>
internal sealed class SystemId(HttpContext context) : RouteId(context, "AIS"), IBindableFromHttpContext<SystemId>
{
    public static ValueTask<SystemId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new SystemId(context));
}

/// <summary>The id of a designation in the address.</summary>
internal sealed class DesignationId(HttpContext context) : RouteId(context, "DSG"), IBindableFromHttpContext<DesignationId>
{
    public static ValueTask<DesignationId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new DesignationId(context));
}

/// <summary>The id of an assessment in the address.</summary>
internal sealed class AssessmentId(HttpContext context) : RouteId(context, "ASM"), IBindableFromHttpContext<AssessmentId>
{
    public static ValueTask<AssessmentId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new AssessmentId(context));
}

/// <summary>The id of a certificate in the address.</summary>
internal sealed class CertificateId(HttpContext context) : RouteId(context, "CRT"), IBindableFromHttpContext<CertificateId>
{
    public static ValueTask<CertificateId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new CertificateId(context));
}

/// <summary>The id of a request for recognition in the address.</summary>
internal sealed class RequestId(HttpContext context) : RouteId(context, "REQ"), IBindableFromHttpContext<RequestId>
{
    public static ValueTask<RequestId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new RequestId(context));
}

/// <summary>The id of a recognition in the address.</summary>
internal sealed class RecognitionId(HttpContext context) : RouteId(context, "RCG"), IBindableFromHttpContext<RecognitionId>
{
    public static ValueTask<RecognitionId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new RecognitionId(context));
}

/// <summary>The id of a certificate in the address, or one of its numbers.</summary>
internal sealed class CertificateOrNumber : IInput, IBindableFromHttpContext<CertificateOrNumber>
{
    private readonly string _given;

    private CertificateOrNumber(HttpContext context)
    {
        _given = (context.Request.RouteValues["id"] as string ?? "").ToUpperInvariant();
        if (CertificateNumber.TryParse(_given, out var numbered))
            (Id, Number) = (numbered.ToString(), _given);
        else if (RegistryId.TryParse(_given, Certificate.IdPrefix, out var id))
            Id = id.ToString();
        else
            Refusal = Problems.MalformedId("/id", Certificate.IdPrefix, _given);
    }

    public Problem? Refusal { get; }

    /// <summary>Registry id of the case.</summary>
    public string Id { get; } = "";

    /// <summary>The number, when one was given; null when an id was.</summary>
    public string? Number { get; }

    public static ValueTask<CertificateOrNumber?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new CertificateOrNumber(context));

    public override string ToString() => _given;
}
