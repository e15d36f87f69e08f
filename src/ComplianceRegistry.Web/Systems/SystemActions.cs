using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using SystemChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Http.SystemId>;
using SystemChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Systems.SystemResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Systems;

/// <summary>What may be done with a system: POST …/systems/{id}/{action}.</summary>
internal static class SystemActions
{
    public static void Map(IEndpointRouteBuilder systems)
    {
        Action(systems, "correct", Correct, "Correct the entry",
            "Whoever files for the system corrects what the entry says; what is left out stays. The system is classified anew. The earlier content stays visible by asOf. "
            + "A correction that changes nothing is no act. The contact is written into the act only when the correction names it.");
        Action(systems, "versions", AddVersion, "Add a version", "Whoever files for the system adds a release, with a statement when it is a substantial modification.");
        Action(systems, "deployments", SetDeployment, "State a deployment",
            "Whoever files for the system, or a deployer for its own use, says where and by whom it is deployed. In a new jurisdiction this opens a listing.");
        Action(systems, "restrict", Restrict, "Restrict a listing", "The authority of the listing's jurisdiction restricts it, on grounds of a closed list.");
        Action(systems, "lift", Lift, "Lift a restriction", "The authority of the listing's jurisdiction lifts its restriction.");
        Action(systems, "withdraw", Withdraw, "Withdraw a listing", "The provider or its representative ends a listing: the system is no longer made available there.");
        Action(systems, "recall", Recall, "Recall", "The authority of the listing's jurisdiction, with grounds, or the provider or its representative, calls the system back.");
        Action(systems, "archive", Archive, "Archive a listing", "Closes a withdrawn or recalled listing for good.");
    }

    private static void Action(IEndpointRouteBuilder systems, string action, Delegate handler, string summary, string description) =>
        systems.MapPost($"/{{id}}/{action}", handler).RefusesAsChange().Describe(Tags.Systems, $"system-{action}", summary, description);

    private static SystemChanged Correct(SystemChange change, JsonBody<CorrectBody> body, SystemCases cases) =>
        cases.Change(change.Id, change.By, change.Mark(body.Bytes), system =>
        {
            var (corrected, namesContact) = Merge(CorrectBody.Of(system), body.Bytes);
            return new CorrectSystem
            {
                Actor = change.Actor,
                Content = corrected.ToContent(system.Content!),
                Contact = namesContact ? ContactBody.ToContact(corrected.Contact) : null,
                KeepsContact = !namesContact,
            };
        });

    private static SystemChanged AddVersion(SystemChange change, JsonBody<VersionBody> body, SystemCases cases) =>
        cases.Change(change.Id, change.By, change.Mark(body.Bytes), _ => new AddVersion { Actor = change.Actor, Version = body.Value.ToVersion() });

    private static SystemChanged SetDeployment(SystemChange change, JsonBody<DeploymentBody> body, SystemCases cases) =>
        cases.Change(change.Id, change.By, change.Mark(body.Bytes), _ => new SetDeployment { Actor = change.Actor, Deployment = body.Value.ToDeployment() });

    private static SystemChanged Restrict(SystemChange change, JsonBody<RestrictBody> body, SystemCases cases) =>
        cases.Change(change.Id, change.By, change.Mark(body.Bytes), system => new RestrictListing
        {
            Actor = change.Actor,
            Jurisdiction = Place(body.Value.Jurisdiction, change.Actor, system),
            Grounds = GroundsBody.ToGrounds(body.Value.Grounds)!,
        });

    private static SystemChanged Lift(SystemChange change, JsonBody<ListingReasonBody> body, SystemCases cases) =>
        cases.Change(change.Id, change.By, change.Mark(body.Bytes), system => new LiftRestriction
        {
            Actor = change.Actor,
            Jurisdiction = Place(body.Value.Jurisdiction, change.Actor, system),
            Reason = body.Value.Reason,
        });

    private static SystemChanged Withdraw(SystemChange change, JsonBody<ListingReasonBody> body, SystemCases cases) =>
        cases.Change(change.Id, change.By, change.Mark(body.Bytes), system => new WithdrawListing
        {
            Actor = change.Actor,
            Jurisdiction = Place(body.Value.Jurisdiction, change.Actor, system),
            Reason = body.Value.Reason,
        });

    private static SystemChanged Recall(SystemChange change, JsonBody<RecallBody> body, SystemCases cases) =>
        cases.Change(change.Id, change.By, change.Mark(body.Bytes), system => new RecallListing
        {
            Actor = change.Actor,
            Jurisdiction = Place(body.Value.Jurisdiction, change.Actor, system),
            Grounds = GroundsBody.ToGrounds(body.Value.Grounds),
        });

    private static SystemChanged Archive(SystemChange change, JsonBody<ArchiveBody> body, SystemCases cases) =>
        cases.Change(change.Id, change.By, change.Mark(body.Bytes), system => new ArchiveListing
        {
            Actor = change.Actor,
            Jurisdiction = Place(body.Value.Jurisdiction, change.Actor, system),
        });

    private static string Place(string? named, Actor actor, AiSystem system) =>
        named ?? (actor.Is(PartyRole.CompetentAuthority) ? actor.Jurisdiction : system.Home);

    // Members that the body names replace those that the entry has.
    private static (CorrectBody Corrected, bool NamesContact) Merge(CorrectBody present, byte[] body)
    {
        var merged = JsonSerializer.SerializeToNode(present, EdgeJson.Options)!.AsObject();
        var named = JsonNode.Parse(body)!.AsObject();
        foreach (var (name, value) in named)
            merged[name] = value?.DeepClone();
        return (merged.Deserialize<CorrectBody>(EdgeJson.Options)!, named.ContainsKey("contact"));
    }
}
