using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.EvidenceItems;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Jurisdictions;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.EvidenceItems;

/// <summary>Gives commands to the cases of evidence, and turns what they answer into resources.</summary>
internal sealed class EvidenceCases(EvidenceGrains evidence, SystemCases systems, KnownCases known, KnownJurisdictions jurisdictions)
{
    /// <summary>The case, whoever asks; null when there is none.</summary>
    public ValueTask<CaseReading<EvidenceItem>?> Find(string id) => evidence.ReadAsync(id);

    /// <summary>Gives a command.</summary>
    public Task<CommandReply<EvidenceItem>> Execute(string id, EvidenceCommand command, CommandMark? mark) => evidence.Grain(id).Execute(command, mark);

    /// <summary>The item, if this actor may read it; an attempt of an actor who may not is recorded.</summary>
    public async Task<(CaseReading<EvidenceItem>? Item, Problem? Refusal)> Read(string id, Actor? actor)
    {
        if (await Find(id) is not { } item)
            return (null, Problems.NoSuchEvidence(id));
        if (item.State.IsOpenTo(actor))
            return (item, null);
        if (actor is null)
            return (null, Problems.NoToken);
        if (item.State.Status != EvidenceStatus.Erased && (await Execute(id, new ReadContent { Actor = actor, Version = item.State.Versions.Length }, mark: null)).Refusal() is { } refusal)
            return (null, refusal);
        return (null, Problems.EvidenceClosed);
    }

    /// <summary>Announces evidence.</summary>
    public async Task<Results<CreatedReply<EvidenceResource>, Problem>> Create(string id, AnnounceEvidence command, CommandMark mark)
    {
        var reply = await Execute(id, command with { Faults = await FaultsOf(command) }, mark);
        return reply is CommandReply<EvidenceItem>.Done done
            ? new CreatedReply<EvidenceResource>(Describe(done.State, done.Version, command.Actor), $"/v1/evidence/{id}") { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>Changes evidence that is there. Only for commands that its owner alone may give: the answer shows what is sealed.</summary>
    public async Task<Results<Reply<EvidenceResource>, Problem>> Change(string id, EvidenceCommand command, CommandMark? mark)
    {
        if (await Find(id) is null)
            return Problems.NoSuchEvidence(id);
        return Answer(await Execute(id, command, mark), command.Actor);
    }

    /// <summary>What the owner is answered.</summary>
    public static Results<Reply<EvidenceResource>, Problem> Answer(CommandReply<EvidenceItem> reply, Actor owner) => reply is CommandReply<EvidenceItem>.Done done
        ? new Reply<EvidenceResource>(Describe(done.State, done.Version, owner)) { Version = done.Version, Position = done.Receipt.Position }
        : reply.Refusal()!;

    /// <summary>The item as an actor sees it who may read it.</summary>
    public static EvidenceResource Describe(EvidenceItem item, long version, Actor? actor) => EvidenceResource.Of(item, version, [.. EvidenceWorkflow.ActionsFor(item, actor).Select(AddressOf)]);

    /// <summary>What a client calls: the registry receives the announced content at <c>content</c>.</summary>
    private static string AddressOf(string action) => action == "receive" ? "content" : action;

    private async Task<ImmutableArray<Fault>> FaultsOf(AnnounceEvidence command)
    {
        var faults = new List<Fault>();
        foreach (var (index, party) in command.Audience.Parties.Index())
        {
            if (RegistryId.TryParse(party, Domain.Parties.Party.IdPrefix, out _) && !await known.ContainsAsync(party))
                faults.Add(new Fault($"/parties/{index}", "unknown-party", $"There is no party {party}."));
        }

        var catalog = jurisdictions.Catalog();
        faults.AddRange(command.Audience.Jurisdictions.Index().Where(code => !catalog.Contains(code.Item)).Select(code => catalog.Unknown($"/jurisdictions/{code.Index}", code.Item)));
        if (command.Subject is { } about && await FaultOf(about, command.Actor) is { } fault)
            faults.Add(fault);
        return [.. faults];
    }

    private async Task<Fault?> FaultOf(EvidenceSubject about, Actor actor)
    {
        if (!RegistryId.TryParse(about.System, Domain.Systems.AiSystem.IdPrefix, out _))
            return null;
        if (await systems.Read(about.System, actor) is not { } system)
            return new Fault("/subject/system", "unknown-system", $"There is no AI system {about.System}, or it is not open to you.");
        return system.State.Versions.Any(version => version.ContentHash == about.VersionHash)
            ? null
            : new Fault("/subject/versionHash", "unknown-version", "No version of this system has this hash.");
    }
}
