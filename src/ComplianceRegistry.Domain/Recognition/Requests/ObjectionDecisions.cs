using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>How an objection is raised, cured, verified and dropped. While it stands, the route's clock stands still.</summary>
internal static class ObjectionDecisions
{
    public static Decision Raise(RecognitionRequest request, ConfirmDecision command, Rulebook rules)
    {
        var prepared = request.Prepared!;
        var objected = new RequestObjected([.. prepared.Grounds.Select(Sealing.Public)], Members(prepared, command))
        {
            Effective = command.Now,
            Status = RequestStatus.Objected,
            Clocks = ClockMoves.Start(
            [
                .. RequestClocks.Stopped(rules, request, command.Now, "objection"),
                RequestClocks.Start(rules, request, RequestClocks.Objection, "request.objected", command.Now, request.Filer),
            ]),
        };
        return Decision.Accept([objected, .. Sealing.Reasons(prepared.Grounds, "", objected)]);
    }

    public static Decision Drop(RecognitionRequest request, DropObjection command, Rulebook rules) => Decision.Accept(new ObjectionWithdrawn
    {
        Effective = command.Now,
        Status = Back(request),
        Clocks = new ClockMoves(RequestClocks.Resumed(rules, request, command.Now), RequestClocks.OfObjection),
    });

    public static Decision Cure(RecognitionRequest request, OfferCure command, Rulebook rules) => Decision.Accept(new CureOffered(command.Cures)
    {
        Effective = command.Now,
        Status = RequestStatus.Consultation,
        Clocks = new ClockMoves(
            [RequestClocks.Start(rules, request, RequestClocks.Cure, "request.cure-offered", command.Now)], [RequestClocks.Objection, RequestClocks.Grace]),
    });

    public static Decision Verify(RecognitionRequest request, RequestVerification command, Rulebook rules) => Decision.Accept(new VerificationRequested
    {
        Effective = command.Now,
        Status = RequestStatus.JointVerification,
        Clocks = new ClockMoves(
            [RequestClocks.Start(rules, request, RequestClocks.Verification, "request.verification-requested", command.Now)], [RequestClocks.Cure, RequestClocks.Grace]),
    });

    public static Decision Report(ReportVerification command, RecognitionRequest request) => Decision.Accept(new VerificationReported(new VerificationReport
    {
        FiledBy = command.Actor.Party,
        ByReceiving = command.Actor.Jurisdiction == request.Seat!.Jurisdiction,
        Facts = command.Facts,
        Evidence = command.Evidence,
    })
    {
        Effective = command.Now,
        Status = RequestStatus.JointVerification,
    });

    /// <summary>With the report the receiving authority has its time to act anew.</summary>
    public static Decision Agree(RecognitionRequest request, AgreeToVerification command, Rulebook rules) => Decision.Accept(new VerificationAgreed
    {
        Effective = command.Now,
        Status = RequestStatus.Consultation,
        Clocks = new ClockMoves([RequestClocks.Start(rules, request, RequestClocks.Cure, "request.verification-agreed", command.Now)], [RequestClocks.Verification]),
    });

    /// <summary>Where a request is when its objection is gone: on its route, or overdue when that was over before.</summary>
    public static RequestStatus Back(RecognitionRequest request) =>
        request.Clocks.Find(RequestClocks.Undecided) is null ? RequestStatus.UnderReview : RequestStatus.EscalatedOverdue;

    public static ImmutableArray<string> Members(PreparedDecision prepared, ConfirmDecision command) => [prepared.Member, command.Actor.Member];
}

/// <summary>How reasons of national security are kept from a public act: provision and ground stay, the rest goes into a sealed act.</summary>
internal static class Sealing
{
    public static ReasonedGround Public(ReasonedGround ground) =>
        ground.Ground == RecognitionGround.NationalSecurity ? ground with { Evidence = [], Risk = "", Cure = "" } : ground;

    /// <summary>The sealed act with what was left out; none when nothing was.</summary>
    public static ImmutableArray<IEvent> Reasons(ImmutableArray<ReasonedGround> grounds, string reasons, RequestEvent beside)
    {
        var texts = grounds.Where(ground => ground.Ground == RecognitionGround.NationalSecurity)
            .Select(ground => $"{ground.Provision}\n{ground.Risk}\n{ground.Cure}\n{string.Join('\n', ground.Evidence.Select(evidence => $"{evidence.Title} {evidence.Url} {evidence.ContentHash}"))}")
            .Append(reasons).Where(text => text.Length > 0);
        return grounds.Any(ground => ground.Ground == RecognitionGround.NationalSecurity)
            ? [new ReasonsSealed(string.Join("\n\n", texts)) { Effective = beside.Effective, Status = beside.Status }]
            : [];
    }
}
