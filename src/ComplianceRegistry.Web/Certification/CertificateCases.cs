using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Grains.Certification;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views;
using ComplianceRegistry.Views.Certification;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Certification;

/// <summary>Gives commands to the cases of certificates, and turns what they answer into resources.</summary>
internal sealed class CertificateCases(
    CertificateGrains certificates, CertificateQueries queries, NonPublicCertificates hidden, CertificateBases bases, NeededAssessmentsRules needed, ViewStore view, Replica replica, Rulebook rules)
{
    /// <summary>The case now, if it is there and this actor may read it; null otherwise, which are not to be told apart.</summary>
    public async ValueTask<CaseReading<Certificate>?> Read(string id, Actor? actor) =>
        await certificates.ReadAsync(id) is { } found && CertificateVisibility.MayRead(found.State, actor) ? found : null;

    /// <summary>The case as it was recorded at an instant.</summary>
    public async ValueTask<CaseReading<Certificate>?> ReadAsOf(string id, Actor? actor, DateTimeOffset instant) =>
        await Read(id, actor) is null ? null : await certificates.Grain(id).ReadAsOf(instant);

    /// <summary>Drafts a certificate on a designation of the body.</summary>
    public async Task<Results<CreatedReply<CertificateResource>, Problem>> Draft(string id, DraftCertificate command, string designation, CommandMark mark)
    {
        var standing = await bases.DesignationOf(designation);
        return await Create(id, command with
        {
            System = await bases.SystemOf(command.Content.System, command.Actor),
            Designation = standing,
            Seat = bases.SeatOf(standing),
            Faults = await AgainstOthers(command.Content),
        }, mark);
    }

    /// <summary>Records a certificate of the past, by the designation as it held then.</summary>
    public async Task<Results<CreatedReply<CertificateResource>, Problem>> Record(string id, RecordHistoricCertificate command, string designation, CommandMark mark)
    {
        var standing = await bases.DesignationAt(designation, command.Effective);
        return await Create(id, command with
        {
            System = await bases.SystemOf(command.Content.System, command.Actor),
            Designation = standing,
            Seat = bases.SeatOf(standing),
        }, mark);
    }

    /// <summary>Changes a certificate that is there and that the actor may know of.</summary>
    /// <param name="id">Registry id.</param>
    /// <param name="mark">Key and version.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="command">The command, given the certificate as it is.</param>
    public async Task<Results<Reply<CertificateResource>, Problem>> Change(string id, CommandMark mark, Actor actor, Func<Certificate, ValueTask<CertificateCommand>> command)
    {
        if (await Read(id, actor) is not { } found)
            return Problems.NoSuchCertificate(id);
        var reply = await certificates.Grain(id).Execute(await command(found.State), mark);
        return reply is CommandReply<Certificate>.Done done
            ? new Reply<CertificateResource>(Describe(done.State, done.Version, actor)) { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    /// <summary>A command that brings content, with what it relies on.</summary>
    public async ValueTask<CertificateCommand> Prepared(Certificate certificate, CertificateContentCommand command) => command with
    {
        System = await bases.SystemOf(command.Content.System, command.Actor),
        Designation = await bases.DesignationOf(DesignationOf(certificate, (command as ProposeChange)?.Kind ?? certificate.Proposal?.Kind)),
        Faults = await AgainstOthers(command.Content),
    };

    /// <summary>A decision on what was proposed, with what it relies on. Decisions of other bodies are read when the view has every act of this node.</summary>
    public async ValueTask<CertificateCommand> Prepared(Certificate certificate, ApproveProposal command)
    {
        if (certificate.Proposal is not { } proposal)
            return command;
        await view.WaitForAsync(replica.Size - 1, ViewStore.DefaultWait);
        var content = proposal.Content;
        return command with
        {
            Designation = await bases.DesignationOf(DesignationOf(certificate, proposal.Kind)),
            System = await bases.SystemOf(content.System, command.Actor),
            Assessments = await bases.AssessmentsOf(content),
            Needed = bases.SetOf(content) is { } set ? needed.For(content.Class, set) : null,
            Edition = await bases.EditionOf(content),
            Faults = await bases.AgainstEvidence(content),
            Known = [.. queries.DecisionsOn(content.System).Concat(await hidden.DecisionsOn(content.System)).Where(decision => decision.Certificate != certificate.Id)],
        };
    }

    /// <summary>What bodies decided against a system and this actor may know of, the latest first.</summary>
    public async Task<ImmutableArray<EarlierDecision>> DecisionsOn(string system, Actor? actor) =>
    [
        .. queries.DecisionsOn(system).Concat(await hidden.DecisionsOn(system, actor))
            .OrderByDescending(decision => decision.At).ThenBy(decision => decision.Certificate, StringComparer.Ordinal),
    ];

    /// <summary>The acceptance of another body, with what it relies on.</summary>
    public async ValueTask<CertificateCommand> Prepared(AcceptTransfer command, string designation)
    {
        var standing = await bases.DesignationOf(designation);
        return command with { Designation = standing, Seat = bases.SeatOf(standing) };
    }

    /// <summary>The certificate as this actor sees it.</summary>
    public CertificateResource Describe(Certificate certificate, long version, Actor? actor) =>
        CertificateResource.Of(certificate, version, rules, CertificateWorkflow.ActionsFor(certificate, actor));

    private async Task<Results<CreatedReply<CertificateResource>, Problem>> Create(string id, CertificateCommand command, CommandMark mark)
    {
        var reply = await certificates.Grain(id).Execute(command, mark);
        return reply is CommandReply<Certificate>.Done done
            ? new CreatedReply<CertificateResource>(Describe(done.State, done.Version, command.Actor), $"/v1/certificates/{id}") { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    private async Task<ImmutableArray<Fault>> AgainstOthers(CertificateContent content) =>
        [.. bases.AgainstRequirements(content), .. await bases.AgainstEvidence(content)];

    private static string DesignationOf(Certificate certificate, ProposalKind? kind) =>
        kind == ProposalKind.Transfer ? certificate.Acceptance?.Designation ?? "" : certificate.Designation;
}
