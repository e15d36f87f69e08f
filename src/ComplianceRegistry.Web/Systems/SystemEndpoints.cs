using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Parties;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Systems;

/// <summary>AI systems: registering and reading them. What happens to them later is in <see cref="SystemActions"/>.</summary>
internal static class SystemEndpoints
{
    public static void MapSystems(this IEndpointRouteBuilder api)
    {
        var systems = api.MapGroup("/systems");
        systems.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Systems, "getSystem", "One AI system",
                "The system as it is now, or as it was at asOf. Systems of the non-public section are open to the parties and authorities concerned only; for others they do not exist.");
        systems.MapGet("/{id}/history", SystemHistory.Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Systems, "getSystemHistory", "The acts of one AI system", "Everything that happened to the system, oldest first, each act with its proof of inclusion.");
        systems.MapPost("", Register).RefusesAsCreation()
            .Describe(Tags.Systems, "registerSystem", "Register an AI system",
                "By the verified provider or its authorised representative. The system is classified for each jurisdiction that has a framework, and a listing opens wherever it is deployed, or else where the provider is established.");
        SystemStatus.Map(systems);
        SystemSearching.Map(systems);
        SystemActions.Map(systems);
    }

    private static async Task<Results<Reply<SystemResource>, Problem>> Get(SystemId which, Reader reader, QueryOf<SystemQuery> query, SystemCases cases, PublicSystems known)
    {
        if (await cases.Read(which.ToString(), reader.Actor, query.Value.AsOf) is not { } system)
            return Problems.NoSuchSystem(which.ToString());
        return reader.Actor is null
            ? new Reply<SystemResource>(null) { Written = known.Write(system), Version = system.Version, Position = system.Position }
            : new Reply<SystemResource>(await cases.Describe(system, reader.Actor)) { Version = system.Version, Position = system.Position };
    }

    private static Task<Results<CreatedReply<SystemResource>, Problem>> Register(Acting by, Repetition again, JsonBody<RegisterBody> body, SystemCases cases)
    {
        var asked = body.Value;
        var command = new RegisterSystem
        {
            Actor = by.Actor,
            Content = asked.ToContent(),
            Contact = ContactBody.ToContact(asked.Contact),
            Version = asked.Version.ToVersion(),
            Deployments = [.. asked.Deployments.Select(deployment => deployment.ToDeployment())],
        };
        return cases.Create(again.NewId(AiSystem.IdPrefix, by.Actor.Party), command, by, again.Mark(by.Actor.Party, body.Bytes));
    }
}
