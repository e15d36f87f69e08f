namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>Where a request for recognition stands.</summary>
[GenerateSerializer]
public enum RequestStatus
{
    /// <summary>Nothing is known under this id.</summary>
    Absent,

    /// <summary>The provider prepares it; nobody else sees it.</summary>
    Draft,

    /// <summary>Filed; its completeness is being checked.</summary>
    Submitted,

    /// <summary>Returned with a list of what is missing.</summary>
    Incomplete,

    /// <summary>The receiving authority examines it on its route.</summary>
    UnderReview,

    /// <summary>The receiving authority asked; the route's clock stands still.</summary>
    ClarificationPending,

    /// <summary>The receiving authority objected; the route's clock stands still.</summary>
    Objected,

    /// <summary>A cure was offered, and the authorities consult on it; the route's clock stands still.</summary>
    Consultation,

    /// <summary>Both authorities verify together; their report binds on facts.</summary>
    JointVerification,

    /// <summary>Nobody decided in time, and the law of the receiving jurisdiction bars recognition by silence.</summary>
    EscalatedOverdue,

    /// <summary>Recognised, by decision or by silence.</summary>
    Recognised,

    /// <summary>Recognised, with conditions that are to be met afterwards.</summary>
    RecognisedWithConditions,

    /// <summary>Refused with reasons.</summary>
    Refused,

    /// <summary>The independent review body of the receiving jurisdiction decides on an appeal.</summary>
    UnderReviewBody,

    /// <summary>Back with the receiving authority after an appeal, to be decided anew.</summary>
    Remitted,

    /// <summary>The parties look for a solution that binds nobody.</summary>
    ProblemSolving,

    /// <summary>The issuing authority took it to a dispute; it goes on there.</summary>
    DisputePending,

    /// <summary>The provider took it back.</summary>
    Withdrawn,

    /// <summary>It ran out of time on the provider's side, without prejudice to a new request.</summary>
    Lapsed,

    /// <summary>It stayed undecided to the end; that is published.</summary>
    ClosedUndecided,
}

/// <summary>What a request has to have to be complete: the closed checklist.</summary>
[GenerateSerializer]
public enum ChecklistItem
{
    /// <summary>The declaration of mutual recognition, signed.</summary>
    Declaration,

    /// <summary>The report of the assessment behind the certificate, open to the receiving authority.</summary>
    AssessmentReport,

    /// <summary>An answer to each declared difference that counts.</summary>
    DifferenceAnswers,

    /// <summary>Evidence that an answer names, open to the receiving authority.</summary>
    AnswerEvidence,

    /// <summary>The fee, or that it is waived.</summary>
    Fee,

    /// <summary>Instructions for use in an official language of the receiving jurisdiction.</summary>
    Instructions,
}

/// <summary>What a member of the receiving authority prepared, for another member to decide.</summary>
[GenerateSerializer]
public enum DecisionKind
{
    Objection,
    Recognition,
    RecognitionWithConditions,
    Refusal,
}

/// <summary>What the review body decides on an appeal.</summary>
[GenerateSerializer]
public enum AppealOutcome
{
    /// <summary>The decision stands.</summary>
    Upheld,

    /// <summary>The receiving authority has to decide anew, bound by the reasons.</summary>
    Remitted,

    /// <summary>The decision falls: recognised without conditions.</summary>
    Overturned,
}

/// <summary>What a joint verification found of what an objection says.</summary>
[GenerateSerializer]
public enum VerifiedFact
{
    Confirmed,
    NotConfirmed,
}
