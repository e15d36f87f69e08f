using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>How a request is drafted and filed.</summary>
internal static class FilingDecisions
{
    public static Decision Draft(RecognitionRequest request, DraftRequest command, Rulebook rules)
    {
        var (certificate, system) = (command.Certificate!, command.System!);
        return Decision.Accept(new RequestDrafted(command.Content)
        {
            Effective = command.Now,
            Status = RequestStatus.Draft,
            System = certificate.System,
            Provider = system.Provider,
            Filer = command.Actor.Party,
            Body = certificate.Body,
            Issuing = certificate.Jurisdiction,
            Seat = command.Seat!,
            IsNonPublic = system.IsNonPublic,
            Bases = [.. new[] { command.Actor.Basis, certificate.Basis, system.Basis, command.Provider?.Basis }.OfType<Basis>()],
            Clocks = ClockMoves.Start(Idle(request with { Seat = command.Seat }, command.Actor.Party, "request.drafted", command.Now, rules)),
        });
    }

    public static Decision Revise(RecognitionRequest request, ReviseRequest command, Rulebook rules) => Decision.Accept(new RequestRevised(command.Content)
    {
        Effective = command.Now,
        Status = RequestStatus.Draft,
        Clocks = ClockMoves.Start(Idle(request, request.Filer, "request.revised", command.Now, rules)),
    });

    public static Decision Submit(RecognitionRequest request, SubmitRequest command, Rulebook rules) =>
        Decision.Accept(new RequestSubmitted(request.Content!, command.Declaration, command.Filing!, command.Facts)
        {
            Effective = command.Now,
            Status = RequestStatus.Submitted,
            Bases = Bases(command),
            Clocks = new ClockMoves([RequestClocks.Start(rules, request, RequestClocks.Completeness, "request.submitted", command.Now)], [RequestClocks.Draft]),
        });

    public static Decision Return(RecognitionRequest request, ReturnIncomplete command, Rulebook rules) => Decision.Accept(new RequestReturned(command.Missing, command.Reason)
    {
        Effective = command.Now,
        Status = RequestStatus.Incomplete,
        Clocks = new ClockMoves(
            [RequestClocks.Start(rules, request, RequestClocks.Completion, "request.returned", command.Now, request.Filer)], [RequestClocks.Completeness]),
    });

    /// <summary>What was filed first stays the day of filing: a difference that was declared since does not count.</summary>
    public static Decision Resubmit(RecognitionRequest request, ResubmitRequest command, Rulebook rules) =>
        Decision.Accept(new RequestResubmitted(command.Answers, command.Declaration, command.Filing! with { At = request.Filing!.At }, command.Facts)
        {
            Effective = command.Now,
            Status = RequestStatus.Submitted,
            Bases = Bases(command),
            Clocks = new ClockMoves(
                [RequestClocks.Start(rules, request, RequestClocks.Completeness, "request.resubmitted", command.Now, rule: "request-completeness-again")],
                [RequestClocks.Completion]),
        });

    private static RunningClock Idle(RecognitionRequest request, string filer, string start, DateTimeOffset at, Rulebook rules) =>
        RequestClocks.Start(rules, request, RequestClocks.Draft, start, at, filer);

    private static ImmutableArray<Basis> Bases(FilingCommand command) =>
    [
        .. new[]
        {
            command.Actor.Basis, command.Filing!.Arrangement.Basis, command.Filing.Certificate.Basis, command.Designation?.Basis, command.System?.Basis,
            command.Provider?.Basis,
        }.OfType<Basis>(),
        .. command.Filing.Gaps.Differences.Select(difference => difference.Basis),
    ];
}
