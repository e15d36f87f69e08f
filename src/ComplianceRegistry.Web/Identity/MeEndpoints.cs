using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Identity;

/// <summary>Who is asking.</summary>
/// <param name="Subject">Subject of the token.</param>
/// <param name="Memberships">The parties that the subject may act for.</param>
internal sealed record MeResource([property: StringLength(255)] string Subject, [property: MaxLength(1000)] ImmutableArray<MembershipResource> Memberships);

/// <summary>A party that one may act for.</summary>
/// <param name="Party">Registry id; send it as Registry-Party when there are several.</param>
/// <param name="Role">What one may do for it.</param>
internal sealed record MembershipResource([property: RegularExpression(Limits.PartyId)] string Party, MemberRole Role);

/// <summary>Who is asking.</summary>
internal static class MeEndpoints
{
    public static void MapIdentity(this IEndpointRouteBuilder api) => api.MapGet("/me", Me).Refuses(401)
        .Describe(Tags.Identity, "getMe", "Who am I",
            "The subject of the token and the parties that it may act for. With several, each write must name one in the header Registry-Party.");

    private static Reply<MeResource> Me(HttpContext context, Person person, Memberships memberships)
    {
        var subject = Person.SubjectOf(context)!;
        var items = memberships.Of(person.PseudonymOf(subject));
        return new Reply<MeResource>(new MeResource(subject, [.. items.Select(item => new MembershipResource(item.Party, item.Role))]));
    }
}
