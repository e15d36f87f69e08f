using System.Collections.Immutable;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Requests;

namespace ComplianceRegistry.Views.Recognition.Requests;

/// <summary>A request for recognition as lists show it, from its filing on.</summary>
public sealed record RequestItem
{
    /// <summary>Registry id.</summary>
    public required string Id { get; init; }

    /// <summary>Version of its stream.</summary>
    public long Version { get; init; }

    public RequestStatus Status { get; init; }

    /// <summary>The instant from which it has its status.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Code of the receiving jurisdiction.</summary>
    public required string Receiving { get; init; }

    /// <summary>Code of the issuing jurisdiction.</summary>
    public required string Issuing { get; init; }

    /// <summary>Registry id of the arrangement.</summary>
    public required string Arrangement { get; init; }

    /// <summary>Registry id of the certificate.</summary>
    public required string Certificate { get; init; }

    /// <summary>Registry id of the system.</summary>
    public required string System { get; init; }

    /// <summary>Registry id of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>SHA-256 of the release that is to be recognised, lower-case hex.</summary>
    public required string VersionHash { get; init; }

    /// <summary>Scope codes that are asked for.</summary>
    public ImmutableArray<string> Scope { get; init; } = [];

    public CertificateClass Class { get; init; }

    /// <summary>Its route; null before admission.</summary>
    public RecognitionRoute? Route { get; init; }

    /// <summary>Whether nobody said in time that it is complete.</summary>
    public bool DeemedComplete { get; init; }

    /// <summary>Whether it was recognised by silence.</summary>
    public bool IsTacit { get; init; }

    /// <summary>Grounds of the last objection.</summary>
    public ImmutableArray<RecognitionGround> Grounds { get; init; } = [];

    /// <summary>Registry ids of declared differences on which objections and conditions rest.</summary>
    public ImmutableArray<string> Differences { get; init; } = [];

    /// <summary>How many objections were raised.</summary>
    public int Objections { get; init; }

    /// <summary>How many of them were borne out, as <see cref="AuthorityFigures.ObjectionsUpheld"/> has it: one at most.</summary>
    public int Upheld { get; init; }

    /// <summary>How many of them came to nothing, as <see cref="AuthorityFigures.ObjectionsOverturned"/> has it.</summary>
    public int Overturned { get; init; }

    /// <summary>Whether it was refused and nothing has taken the refusal away.</summary>
    public bool IsRefused { get; init; }

    /// <summary>How many refusals had sealed reasons.</summary>
    public int SealedRefusals { get; init; }

    /// <summary>Whether something that an authority owed came too late: a decision, or a summary.</summary>
    public bool WasOverdue { get; init; }

    /// <summary>The instant of filing.</summary>
    public DateTimeOffset Filed { get; init; }

    /// <summary>The instant of its last act.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    internal bool IsRecognised => Status is RequestStatus.Recognised or RequestStatus.RecognisedWithConditions;
}

/// <summary>A search for requests. What is null is not asked for.</summary>
public sealed record RequestSearch
{
    /// <summary>Most requests that are answered at once.</summary>
    public const int MaxLimit = 200;

    /// <summary>Code of the receiving jurisdiction.</summary>
    public string? Receiving { get; init; }

    /// <summary>Code of the issuing jurisdiction.</summary>
    public string? Issuing { get; init; }

    public RequestStatus? Status { get; init; }

    public RecognitionRoute? Route { get; init; }

    /// <summary>Registry id of the system.</summary>
    public string? System { get; init; }

    /// <summary>Registry id of the certificate.</summary>
    public string? Certificate { get; init; }

    /// <summary>Registry id of the provider.</summary>
    public string? Provider { get; init; }

    public int Limit { get; init; } = 50;

    /// <summary>The <see cref="RequestList.Next"/> of the page before, of the same search.</summary>
    public string? Cursor { get; init; }
}

/// <summary>A page of requests.</summary>
/// <param name="Items">Those that changed last first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record RequestList(IReadOnlyList<RequestItem> Items, string? Next);
