using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Jurisdictions;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views;
using ComplianceRegistry.Web.Identity;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>
/// The first acts of a development registry: the seeded jurisdictions, and a verified party behind each demo client. What is there already is left as it is.
/// The server answers no request before.
/// </summary>
internal sealed class Founding(IGrainFactory grains, IdDerivation ids, Person person, Replica replica, ViewStore view, IHostEnvironment environment) : IHostedService
{
    private static readonly Actor Registry = new(Actor.Registry, PartyStatus.Verified, [], "", null, "");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
            return;
        var file = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "contracts", "jurisdictions"), "jurisdictions@*.json").Max(StringComparer.Ordinal)!;
        var seed = JurisdictionSeed.Parse(await File.ReadAllBytesAsync(file, cancellationToken)).OrThrow(file);
        await Task.WhenAll(seed.Jurisdictions.Select(Establish));
        await Task.WhenAll(DemoClients.All.Where(client => client.Role is not null).Select(Register));
        await view.WaitForAsync(replica.Size - 1, TimeSpan.FromMinutes(1), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Establish(JurisdictionContent content)
    {
        var grain = grains.GetGrain<IJurisdictionGrain>(Jurisdiction.IdOf(content.Code).ToString());
        if (await grain.Read() is null)
            Require(await grain.Execute(new EstablishJurisdiction { Actor = Registry, Content = content }, null));
    }

    private async Task Register(DemoClient client)
    {
        var grain = grains.GetGrain<IPartyGrain>(ids.NewId(Party.IdPrefix, Actor.Registry, "founding", client.Id).ToString());
        if (await grain.Read() is not null)
            return;
        Require(await grain.Execute(
            new RegisterFounder
            {
                Actor = Registry,
                Content = new PartyContent { Roles = [client.Role!.Value], Name = client.Name, Jurisdiction = client.Jurisdiction },
                Members = [new PartyMember(person.PseudonymOf(client.Id), MemberRole.Administrator)],
            },
            null));
    }

    private static void Require<TState>(CommandReply<TState> reply)
        where TState : class
    {
        if (reply is not CommandReply<TState>.Done)
            throw new InvalidOperationException($"The registry could not be founded: {reply}.");
    }
}
