using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>
/// Lets the certificate follow another case. By the registry alone. The same fact twice changes nothing, and neither does any fact about a certificate that has
/// no force and cannot regain it.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.FollowCommand")]
public abstract record FollowCommand : CertificateCommand
{
    private protected FollowCommand()
    {
    }
}

/// <summary>
/// Follows a designation: that of its body, or of the body that accepted it. Withdrawn or ceased, the certificate goes under transfer when another body accepted
/// it, and is suspended otherwise. Suspended, or without a code of the scope left, it is suspended; with some codes left it is restricted to them; and it
/// is as it was when the designation is. Another designation is of no concern.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.FollowDesignation")]
public sealed record FollowDesignation : FollowCommand
{
    [Id(0)]
    public required DesignationStanding Designation { get; init; }
}

/// <summary>Follows the system: a substantially modified release that is not certified restricts the certificate to those that are, until a supplement or renewal.</summary>
[GenerateSerializer, Immutable, Alias("cr.FollowSystem")]
public sealed record FollowSystem : FollowCommand
{
    [Id(0)]
    public required SystemStanding System { get; init; }
}

/// <summary>Follows an incident with the system: the body has to survey for that cause.</summary>
[GenerateSerializer, Immutable, Alias("cr.FollowIncident")]
public sealed record FollowIncident : FollowCommand
{
    /// <summary>State of the incident.</summary>
    [Id(0)]
    public required Basis Incident { get; init; }

    /// <summary>The instant of the incident's act; the body's time runs from there.</summary>
    [Id(1)]
    public required DateTimeOffset Effective { get; init; }
}
