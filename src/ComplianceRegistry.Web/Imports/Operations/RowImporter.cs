using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Grains.Systems;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views;
using ComplianceRegistry.Web.Classification;
using ComplianceRegistry.Web.Jurisdictions;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>Makes systems and recorded parties of mapped rows.</summary>
internal sealed class RowImporter(
    PartyGrains organisations, AiSystemGrains systems, KnownCases cases, IdDerivation ids, FrameworkFiles frameworks, KnownJurisdictions jurisdictions,
    Replica replica, ViewStore view, RegistryClock clock, Rulebook rules)
{
    /// <summary>Begins or resumes an import; its actor is the authority that filed it, with the standing it has now, and the rules are those of now.</summary>
    /// <exception cref="UnreadableImportException">The authority has ended in the meantime.</exception>
    public async Task<ImportSession> BeginAsync(Operation operation, ImportMapping mapping, CancellationToken cancellationToken)
    {
        var filer = await organisations.ReadAsync(operation.Party)
            ?? throw new UnreadableImportException($"The party {operation.Party}, which filed this import, is not there.");
        var actor = filer.State.ActingFor(filer.Version, operation.Member);
        await ViewFilledAsync(cancellationToken);
        var parties = new RecordedParties(organisations, ids, filer.State, actor, mapping);
        var content = new RowContent(mapping, parties, frameworks.Catalog, jurisdictions.Read(), actor, clock);
        RowStep step = operation.DryRun
            ? new RowTrial(cases, parties, clock, rules).TryAsync
            : new RowRegistration(systems, ids, parties, operation.Id).RegisterAsync;
        return new ImportSession(mapping, content, parties, step, ids);
    }

    /// <summary>At start an interrupted import may come before the view is filled again, and the rules of jurisdictions are read from there.</summary>
    private async Task ViewFilledAsync(CancellationToken cancellationToken)
    {
        while (!await view.WaitForAsync(replica.Size - 1, ViewStore.DefaultWait, cancellationToken))
            cancellationToken.ThrowIfCancellationRequested();
    }
}
