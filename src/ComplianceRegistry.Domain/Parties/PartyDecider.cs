using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Parties;

/// <summary>The rules of registering, verifying and representing a party.</summary>
public abstract class PartyDecider : IDecider<Party, PartyCommand>
{
    private PartyDecider()
    {
    }

    public static Party Absent(string id) => new() { Id = id };

    public static Decision Decide(Party state, PartyCommand command, Rulebook rules)
    {
        if (command is RecordParty && state.Status != PartyStatus.Absent)
        {
            return Decision.Accept();
        }

        if (PartyWorkflow.Refusal(state, command) is { } refusal)
        {
            return Decision.Refuse(refusal);
        }

        var faults = PartyContentValidation.Validate(command);
        return faults.IsEmpty ? Accepted(state, command) : Decision.Refuse(Rejection.Invalid(faults));
    }

    public static Party Evolve(Party state, IEvent @event) => @event switch
    {
        PartyRecorded recorded => state with { Status = PartyStatus.Recorded, Content = recorded.Content, RecordedFrom = recorded.Source },
        PartyApplied applied => Entered(state, PartyStatus.Applied, applied.Content, applied.Personal, [applied.FirstMember]),
        PartyRegistered founder => Entered(state, PartyStatus.Verified, founder.Content, founder.Personal, founder.Members),
        PartyClaimed claimed => Claimed(state, claimed),
        EvidenceRequested requested => state with { Status = PartyStatus.EvidenceRequested, EvidenceRequest = requested.Request },
        EvidenceProvided provided => state with { Status = PartyStatus.Applied, Evidence = state.Evidence.AddRange(provided.Evidence), EvidenceRequest = null },
        PartyVerified verified => state with { Status = PartyStatus.Verified, Evidence = state.Evidence.AddRange(verified.Evidence), EvidenceRequest = null },
        PartyRefused => state with { Status = PartyStatus.Refused, EvidenceRequest = null },
        PartySuspended => state with { Status = PartyStatus.Suspended },
        PartyReinstated => state with { Status = PartyStatus.Verified },
        PartyCeased => state with { Status = PartyStatus.Ceased, EvidenceRequest = null },
        MandateGiven given => state with { Mandates = state.Mandates.Add(new Mandate(given.Representative, MandateStatus.Given)) },
        MandateAccepted accepted => state with
        {
            Mandates = [.. Others(state, accepted.Representative), new Mandate(accepted.Representative, MandateStatus.Accepted)],
        },
        MandateEnded ended => state with { Mandates = [.. Others(state, ended.Representative)] },
        MemberAdded added => state with { Members = [.. Others(state.Members, added.Member.Subject), added.Member] },
        MemberRemoved removed => state with { Members = [.. Others(state.Members, removed.Subject)] },
        _ => throw new UnreachableEventException(@event),
    };

    public static ActHeader Head(Party after, IEvent @event)
    {
        ImmutableArray<string> subjects = @event switch
        {
            MandateGiven given => [given.Representative],
            MandateAccepted accepted => [accepted.Representative],
            MandateEnded ended => [ended.Representative],
            _ => [],
        };
        return new ActHeader(after.Content!.Jurisdiction, subjects, ActClass.Public);
    }

    private static Decision Accepted(Party party, PartyCommand command) => command switch
    {
        RecordParty record => Decision.Accept(new PartyRecorded { Content = record.Content, Source = record.Source }),
        ApplyForParty apply => Decision.Accept(new PartyApplied { Content = apply.Content, FirstMember = FirstMember(apply), Personal = apply.Contact }),
        RegisterFounder founder => Decision.Accept(new PartyRegistered { Content = founder.Content, Members = founder.Members, Personal = founder.Contact }),
        ClaimParty claim => Decision.Accept(
            new PartyClaimed { FirstMember = FirstMember(claim), RegistrationNumber = claim.RegistrationNumber, Personal = claim.Contact }),
        RequestEvidence request => Decision.Accept(new EvidenceRequested(request.Request)),
        ProvideEvidence provided => Decision.Accept(new EvidenceProvided { Evidence = provided.Evidence }),
        VerifyParty verify => Decision.Accept(new PartyVerified { Evidence = verify.Evidence, Basis = verify.Actor.Basis }),
        RefuseParty refuse => Decision.Accept(new PartyRefused(refuse.Reason)),
        SuspendParty suspend => Decision.Accept(new PartySuspended(suspend.Reason)),
        ReinstateParty reinstate => Decision.Accept(new PartyReinstated(reinstate.Reason)),
        CeaseParty cease => Decision.Accept(new PartyCeased(cease.Reason)),
        GiveMandate give => Give(party, give),
        AcceptMandate accept => Accept(party, accept),
        EndMandate end => End(party, end),
        AddMember add => Add(party, add),
        RemoveMember remove => Remove(party, remove),
        _ => throw new UnreachableCommandException(command),
    };

    private static PartyMember FirstMember(PartyCommand command) => new(command.Actor.Member, MemberRole.Administrator);

    private static Decision Give(Party party, GiveMandate command)
    {
        if (!party.Content!.Roles.Contains(PartyRole.Provider) || command.Representative == party.Id)
        {
            return Decision.Refuse(Rejection.Unacceptable("not-a-provider", "Only a provider gives a mandate, and to another party."));
        }

        if (party.Mandates.Length >= PartyLimits.Mandates)
        {
            return Decision.Refuse(Rejection.Unacceptable("too-many-mandates", $"A party gives at most {PartyLimits.Mandates} mandates. End one first."));
        }

        return party.MandateOf(command.Representative) is null ? Decision.Accept(new MandateGiven(command.Representative)) : Decision.Accept();
    }

    private static Decision Accept(Party party, AcceptMandate command) =>
        party.MandateOf(command.Actor.Party) is { Status: MandateStatus.Accepted }
            ? Decision.Accept()
            : Decision.Accept(new MandateAccepted(command.Actor.Party, command.Actor.Basis));

    private static Decision End(Party party, EndMandate command)
    {
        if (command.Representative != command.Actor.Party && !party.HasMember(command.Actor.Member))
        {
            return Decision.Refuse(Rejection.NotAllowed("mandate-of-another", "A representative ends its own mandate only."));
        }

        return party.MandateOf(command.Representative) is null
            ? Decision.Refuse(Rejection.WrongState("no-mandate", "There is no such mandate."))
            : Decision.Accept(new MandateEnded(command.Representative));
    }

    private static Decision Add(Party party, AddMember command)
    {
        if (party.Members.Contains(command.Member))
        {
            return Decision.Accept();
        }

        if (party.Members.Length >= PartyLimits.Members)
        {
            return Decision.Refuse(Rejection.Unacceptable("too-many-members", $"A party has at most {PartyLimits.Members} members."));
        }

        return command.Member.Role != MemberRole.Administrator && IsLastAdministrator(party, command.Member.Subject)
            ? Decision.Refuse(LastAdministrator())
            : Decision.Accept(new MemberAdded(command.Member));
    }

    private static Decision Remove(Party party, RemoveMember command)
    {
        if (!party.HasMember(command.Subject))
        {
            return Decision.Refuse(Rejection.WrongState("no-member", "This person is no member of the party."));
        }

        return IsLastAdministrator(party, command.Subject) ? Decision.Refuse(LastAdministrator()) : Decision.Accept(new MemberRemoved(command.Subject));
    }

    private static bool IsLastAdministrator(Party party, string subject) =>
        party.HasAdministrator(subject) && party.Members.Count(member => member.Role == MemberRole.Administrator) == 1;

    private static Rejection LastAdministrator() =>
        Rejection.WrongState("last-administrator", "A party keeps at least one administrator. Make somebody else administrator first.");

    private static Party Entered(Party state, PartyStatus status, PartyContent content, Contact? contact, ImmutableArray<PartyMember> members) =>
        state with { Status = status, Content = content, Contact = contact, Members = members };

    private static Party Claimed(Party state, PartyClaimed claimed) => state with
    {
        Status = PartyStatus.Applied,
        Members = [claimed.FirstMember],
        Contact = claimed.Personal,
        Content = state.Content! with { RegistrationNumber = claimed.RegistrationNumber ?? state.Content.RegistrationNumber },
    };

    private static IEnumerable<Mandate> Others(Party state, string representative) =>
        state.Mandates.Where(mandate => mandate.Representative != representative);

    private static IEnumerable<PartyMember> Others(ImmutableArray<PartyMember> members, string subject) =>
        members.Where(member => member.Subject != subject);
}
