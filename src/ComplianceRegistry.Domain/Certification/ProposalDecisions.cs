using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>How what is to be certified comes before the decider.</summary>
internal static class ProposalDecisions
{
    public static Decision Draft(DraftCertificate command) => Decision.Accept(new CertificateDrafted
    {
        Effective = command.Now,
        Designation = command.Designation!.Designation,
        Seat = command.Seat!,
        Holder = command.System!.Provider,
        IsNonPublic = command.System.IsNonPublic,
        Proposal = New(command, ProposalKind.Issue),
        Bases = Bases(command),
    });

    /// <summary>Whoever revises has a hand in it, like those before.</summary>
    public static Decision Revise(Certificate state, ReviseProposal command) => state.Proposal is not { } proposal
        ? NothingProposed
        : Decision.Accept(new ProposalRevised
        {
            Effective = command.Now,
            Proposal = proposal with { Content = command.Content, Assessors = [.. proposal.Assessors.Union([command.Actor.Member])] },
            Bases = Bases(command),
        });

    public static Decision Propose(Certificate state, ProposeChange command) => state.Proposal is not null
        ? Decision.Refuse(Rejection.WrongState("proposed-already", "Another change waits for its decision. Have it decided, or take it back."))
        : Decision.Accept(new ChangeProposed { Effective = command.Now, Proposal = New(command, command.Kind), Bases = Bases(command) });

    public static Decision Withdraw(Certificate state, WithdrawProposal command) =>
        state.Proposal is null ? NothingProposed : Decision.Accept(new ProposalWithdrawn { Effective = command.Now });

    public static Decision NothingProposed { get; } = Decision.Refuse(Rejection.WrongState("nothing-proposed", "No such change waits for a decision. Propose it first."));

    private static CertificateProposal New(CertificateContentCommand command, ProposalKind kind) =>
        new() { Kind = kind, Body = command.Actor.Party, Content = command.Content, Assessors = [command.Actor.Member] };

    private static ImmutableArray<Basis> Bases(CertificateContentCommand command) =>
        [.. new[] { command.Actor.Basis, command.Designation?.Basis, command.System?.Basis }.OfType<Basis>()];
}
