using System.Collections.Frozen;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>Who may do what with a request: the conditions in the workflow, for one actor. Whoever has an interest in the outcome decides nothing.</summary>
internal sealed class RequestGuards(RecognitionRequest request, Actor actor)
{
    public const string Filing = "provider-or-representative";
    public const string Filer = "filer-or-provider";
    public const string Receiving = "receiving-authority";
    public const string Issuing = "issuing-authority";
    public const string FilerOrIssuing = "filer-or-issuing-authority";
    public const string Either = "receiving-or-issuing-authority";
    public const string OtherReporter = "authority-that-did-not-report";
    public const string Signatory = "authority-of-another-signatory";
    public const string ReviewBody = "review-body";
    public const string Clock = "clock-of-the-case";

    public static FrozenDictionary<string, Guard> All { get; } = new Guard[]
    {
        new(Filing, "Only the verified provider of the system, or its verified representative with an accepted mandate, may ask for recognition."),
        new(Filer, "Only who drafted the request, or the provider of the system, may do this."),
        new(Receiving, "Only a verified competent authority of the receiving jurisdiction may do this, and never one with an interest in the outcome."),
        new(Issuing, "Only a verified competent authority of the issuing jurisdiction may do this."),
        new(FilerOrIssuing, "Only who drafted the request, the provider, or a verified competent authority of the issuing jurisdiction may do this."),
        new(Either, "Only a verified competent authority of the receiving or of the issuing jurisdiction may do this."),
        new(OtherReporter, "Only the authority that did not file the report may agree to it."),
        new(Signatory, "Only a verified competent authority of another jurisdiction may comment."),
        new(ReviewBody, "Only the verified review body of the receiving jurisdiction decides on an appeal."),
        new(Clock, "Only the passing of time does this."),
    }.ToFrozenDictionary(guard => guard.Code);

    private bool IsAuthority => actor.IsVerified && actor.Is(PartyRole.CompetentAuthority);

    public bool MayFile() => actor.IsVerified && (actor.Is(PartyRole.Provider) || actor.Is(PartyRole.AuthorisedRepresentative));

    public bool IsFiler() => actor.IsVerified && (actor.Party == request.Filer || actor.Party == request.Provider);

    public bool IsReceiving() => IsAuthority && actor.Jurisdiction == request.Seat?.Jurisdiction && !request.IsInterested(actor.Party);

    public bool IsIssuing() => IsAuthority && actor.Jurisdiction == request.Issuing;

    public bool IsFilerOrIssuing() => IsFiler() || IsIssuing();

    public bool IsEither() => IsReceiving() || IsIssuing();

    public bool IsOtherReporter() => request.Report is { } report && (report.ByReceiving ? IsIssuing() : IsReceiving()) && actor.Party != report.FiledBy;

    public bool IsOtherSignatory() => IsAuthority && actor.Jurisdiction != request.Seat?.Jurisdiction;

    public bool IsReviewBody() =>
        actor.IsVerified && actor.Is(PartyRole.ReviewBody) && actor.Jurisdiction == request.Seat?.Jurisdiction && !request.IsInterested(actor.Party);

    public bool IsClock() => actor.IsRegistry;
}
