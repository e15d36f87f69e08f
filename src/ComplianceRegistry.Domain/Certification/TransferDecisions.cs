using System.Collections.Immutable;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>What becomes of a certificate when its body's designation changes, and how another body takes it over.</summary>
internal static class TransferDecisions
{
    public static Decision Accept(Certificate state, AcceptTransfer command, Rulebook rules)
    {
        if (state.Acceptance is not null)
            return Decision.Refuse(Rejection.WrongState("accepted-already", "Another body has accepted this certificate."));
        if (state.Loss is { HasLapsed: true })
            return Decision.Refuse(Rejection.WrongState("transfer-lapsed", "The time in which another body could take this certificate over has run out."));
        return Decision.Accept(new TransferAccepted(new TransferAcceptance
        {
            Body = command.Actor.Party,
            Designation = command.Designation!.Designation,
            Seat = command.Seat!,
            Evidence = command.Evidence,
        })
        {
            Effective = command.Now,
            Basis = command.Designation.Basis,
            Clocks = state.Loss is null ? ClockMoves.None : AnsweredBy(state, command.Actor.Party, command.Now, command.Seat!, rules),
        });
    }

    public static Decision Follow(Certificate state, FollowDesignation command, Rulebook rules)
    {
        var designation = command.Designation;
        if (designation.Designation == state.Acceptance?.Designation)
            return FollowAccepting(state, designation);
        if (designation.Designation != state.Designation || state.Loss is not null)
            return Decision.Accept();
        return designation.Status is DesignationStatus.Withdrawn or DesignationStatus.Ceased ? Lose(state, designation, rules) : Restrain(state, designation);
    }

    /// <summary>The time for a transfer binds bodies, so it runs from when the designation was lost, whenever that is recorded. The body's own surveillance falls to the accepting one.</summary>
    private static Decision Lose(Certificate state, DesignationStanding designation, Rulebook rules)
    {
        var clock = rules.Start(CertificateClocks.Transfer, "certificate-transfer", "certificate.body-lost", designation.Since, state.Seat!, state.Acceptance?.Body);
        var moves = ClockMoves.Start(clock);
        return Decision.Accept(new BodyLost(new BodyLoss(designation.Since, designation.Basis))
        {
            Effective = designation.Since,
            Clocks = state.Acceptance is { } acceptance
                ? moves with { Running = moves.Running.AddRange(SurveyedBy(state, acceptance.Body)) }
                : moves,
        });
    }

    private static Decision FollowAccepting(Certificate state, DesignationStanding designation) => state.Scope.All(designation.Covers)
        ? Decision.Accept()
        : Decision.Accept(new AcceptanceFell(designation.Basis) { Effective = designation.Since });

    private static Decision Restrain(Certificate state, DesignationStanding designation)
    {
        var (wanted, present) = (Wanted(state, designation), state.RestraintBy(RestraintCause.Designation));
        if (wanted is null)
        {
            return present is null
                ? Decision.Accept()
                : Decision.Accept(new CertificateReinstated(RestraintCause.Designation) { Effective = designation.Since, Basis = designation.Basis });
        }

        if (present?.TakesTheSameAs(wanted) == true)
            return Decision.Accept();
        return Decision.Accept(wanted.Suspends
            ? new CertificateSuspended(wanted, Decision: null) { Effective = designation.Since }
            : new CertificateRestricted(wanted, Decision: null) { Effective = designation.Since });
    }

    /// <summary>What a designation takes from the certificate; null when it takes nothing.</summary>
    private static Restraint? Wanted(Certificate state, DesignationStanding designation)
    {
        ImmutableArray<string> left = [.. state.Scope.Where(designation.Covers)];
        if (left.Length == state.Scope.Length)
            return null;
        return new Restraint
        {
            Cause = RestraintCause.Designation,
            Ground = designation.Status == DesignationStatus.Suspended ? CertificateGround.DesignationSuspended : CertificateGround.DesignationScopeLost,
            Suspends = left.IsEmpty,
            Scope = left.IsEmpty ? null : left,
            Basis = designation.Basis,
        };
    }

    private static ClockMoves AnsweredBy(Certificate state, string body, DateTimeOffset now, Seat seat, Rulebook rules)
    {
        var transfer = state.Clocks.Find(CertificateClocks.Transfer);
        return new ClockMoves(
            [
                .. transfer is null ? [] : ImmutableArray.Create(transfer with { Bearer = body }),
                CertificateClocks.Surveyed(rules, "certificate.transfer-accepted", now, seat, body),
            ],
            []);
    }

    private static IEnumerable<RunningClock> SurveyedBy(Certificate state, string body) => state.Clocks.All
        .Where(clock => clock.Bearer == state.Body).Select(clock => clock with { Bearer = body });
}
