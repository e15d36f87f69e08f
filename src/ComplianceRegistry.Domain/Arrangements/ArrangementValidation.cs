using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>Checks what a command about an arrangement says. Pointers are those of the API's document: <c>/terms/scope/0</c>, <c>/evidence/0/url</c>.</summary>
internal static class ArrangementValidation
{
    /// <summary>The fault of a signature under other terms than those that there are.</summary>
    public static Fault OtherTerms { get; } = new("/termsHash", "other-terms", "These are not the terms as they are now. Read them again, and sign what you read.");

    public static ImmutableArray<Fault> Validate(Arrangement state, ArrangementCommand command)
    {
        var faults = new FaultList();
        faults.AddRange(command.Faults);
        if (command is ArrangementTermsCommand { Terms: var terms } withTerms)
            Terms(faults, state, withTerms, terms);
        switch (command)
        {
            case DraftArrangement draft:
                faults.RequiredText("/title", draft.Title, ArrangementLimits.Title);
                faults.OptionalLine("/title", string.IsNullOrWhiteSpace(draft.Title) ? null : draft.Title, int.MaxValue);
                break;
            case SignArrangement sign when sign.TermsHash != state.TermsHash:
                faults.AddRange([OtherTerms]);
                break;
            case ProposeTermination { On: { } day } terminate:
                Day(faults, "/on", day, state, terminate);
                break;
            case AnnounceWithdrawal { LastDay: { } day } announce:
                Day(faults, "/lastDay", day, state, announce);
                break;
            default:
                Part(faults, state, command);
                break;
        }

        return faults.ToImmutable();
    }

    private static void Terms(FaultList faults, Arrangement state, ArrangementTermsCommand command, ArrangementTerms terms)
    {
        ArrangementTermsValidation.Check(faults, terms);
        faults.Sha256("/termsHash", command.TermsHash);
        if (terms.Of(command.Actor.Jurisdiction) is null)
            faults.Add("/terms/signatories", "not-a-signatory", "Who proposes terms is bound by them: name your own jurisdiction among the signatories.");
        if (command is ProposeAmendment && command.TermsHash == state.TermsHash)
            faults.Add("/terms", "no-change", "These are the terms that hold.");
        if (terms.EffectiveOn is { } day)
            Day(faults, "/terms/effectiveOn", day, state, command);
    }

    private static void Day(FaultList faults, string pointer, DateOnly day, Arrangement state, ArrangementCommand command)
    {
        var today = ArrangementClocks.DayOf(command.Now, state.Seat ?? ((DraftArrangement)command).Seat);
        if (day < today)
            faults.Add(pointer, "in-the-past", "The day is over.");
        if (day.DayNumber - today.DayNumber > ArrangementLimits.DaysAhead)
            faults.Add(pointer, "too-late", $"The day lies at most {ArrangementLimits.DaysAhead} days ahead.");
    }

    private static void Part(FaultList faults, Arrangement state, ArrangementCommand command)
    {
        switch (command)
        {
            case ProposeArrangementSuspension suspend:
                Grounds(faults, suspend.Grounds);
                break;
            case SuspendOwnPart suspend:
                Grounds(faults, suspend.Grounds);
                break;
            case ProposeSignatorySuspension suspend:
                Grounds(faults, suspend.Grounds);
                Suspendable(faults, state, suspend);
                break;
            case ProposeSignatoryRestoration restore when state.SuspensionOf(restore.Signatory) is not { IsByItself: false }:
                faults.Add("/signatory", "not-suspended", "The others have not suspended the part of this signatory.");
                break;
        }
    }

    private static void Suspendable(FaultList faults, Arrangement state, ProposeSignatorySuspension command)
    {
        if (command.Signatory == command.Actor.Jurisdiction)
            faults.Add("/signatory", "own-part", "A signatory suspends its own part without asking the others.");
        else if (!state.Binds(command.Signatory))
            faults.Add("/signatory", "not-a-signatory", "This jurisdiction is not bound by the arrangement.");
        else if (state.SuspensionOf(command.Signatory) is { IsByItself: false })
            faults.Add("/signatory", "suspended-already", "The part of this signatory is suspended already.");
    }

    private static void Grounds(FaultList faults, ArrangementGrounds grounds)
    {
        faults.RequiredText("/provision", grounds.Provision, ArrangementLimits.Provision);
        faults.OptionalLine("/provision", string.IsNullOrWhiteSpace(grounds.Provision) ? null : grounds.Provision, int.MaxValue);
        PartyContentValidation.EvidenceItems(faults, grounds.Evidence, required: true);
    }
}
