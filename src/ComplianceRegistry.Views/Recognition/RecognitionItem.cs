using System.Collections.Immutable;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;

namespace ComplianceRegistry.Views.Recognition;

/// <summary>A recognition as lists show it.</summary>
public sealed record RecognitionItem
{
    /// <summary>Registry id.</summary>
    public required string Id { get; init; }

    /// <summary>Version of its stream.</summary>
    public long Version { get; init; }

    public RecognitionStatus Status { get; init; }

    /// <summary>The instant from which it has its status.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Registry id of the request.</summary>
    public required string Request { get; init; }

    /// <summary>Code of the receiving jurisdiction.</summary>
    public required string Receiving { get; init; }

    /// <summary>Code of the jurisdiction that designated the body.</summary>
    public required string Issuing { get; init; }

    /// <summary>Registry id of the arrangement.</summary>
    public required string Arrangement { get; init; }

    /// <summary>Registry id of the certificate.</summary>
    public required string Certificate { get; init; }

    /// <summary>Registry id of the system.</summary>
    public required string System { get; init; }

    /// <summary>Registry id of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>Hashes of the releases that are recognised.</summary>
    public ImmutableArray<string> VersionHashes { get; init; } = [];

    public CertificateClass Class { get; init; }

    /// <summary>Scope codes that are recognised.</summary>
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>Scope codes in force.</summary>
    public ImmutableArray<string> EffectiveScope { get; init; } = [];

    /// <summary>The route on which it was recognised.</summary>
    public RecognitionRoute Route { get; init; }

    /// <summary>Whether it was recognised by silence.</summary>
    public bool IsTacit { get; init; }

    /// <summary>How many conditions are still to be met.</summary>
    public int PendingConditions { get; init; }

    /// <summary>The instant from which it is recognised.</summary>
    public DateTimeOffset Granted { get; init; }

    /// <summary>Whole days from the filing to then; null when the view does not know the request.</summary>
    public int? DaysUsed { get; init; }

    /// <summary>The first instant at which it ends; null when that is open.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The instant of its last act.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>A recognition as its last act left it.</summary>
    /// <param name="recognition">The recognition.</param>
    /// <param name="filed">When its request was filed; null when that is not known.</param>
    /// <param name="version">Version of its stream.</param>
    /// <param name="at">Instant of its last act.</param>
    public static RecognitionItem Of(GrantedRecognition recognition, DateTimeOffset? filed, long version, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(recognition);
        var request = recognition.Request!;
        return new RecognitionItem
        {
            Id = recognition.Id,
            Version = version,
            Status = recognition.Status,
            Since = recognition.Since,
            Request = request.Request,
            Receiving = request.Receiving.Jurisdiction,
            Issuing = request.Issuing,
            Arrangement = request.Arrangement,
            Certificate = request.Certificate,
            System = request.System,
            Provider = request.Provider,
            VersionHashes = recognition.VersionHashes,
            Class = request.Class,
            Scope = request.Scope,
            EffectiveScope = recognition.EffectiveScope,
            Route = request.Route,
            IsTacit = request.IsTacit,
            PendingConditions = recognition.Conditions.Count(condition => condition.Status != ConditionStatus.Met),
            Granted = request.Since,
            DaysUsed = DaysBetween(filed, request.Since),
            Expires = recognition.Expires,
            UpdatedAt = at,
        };
    }

    /// <summary>Whole days of 24 hours from the filing of a request to its recognition; null when the filing is not known.</summary>
    public static int? DaysBetween(DateTimeOffset? filed, DateTimeOffset granted) => filed is { } from ? (int)(granted - from).TotalDays : null;
}

/// <summary>A search for recognitions. What is null is not asked for.</summary>
public sealed record RecognitionSearch
{
    /// <summary>Most recognitions that are answered at once.</summary>
    public const int MaxLimit = 200;

    /// <summary>Registry id of the system.</summary>
    public string? System { get; init; }

    /// <summary>Registry id of the certificate.</summary>
    public string? Certificate { get; init; }

    /// <summary>Registry id of the arrangement.</summary>
    public string? Arrangement { get; init; }

    /// <summary>Code of the receiving jurisdiction.</summary>
    public string? Receiving { get; init; }

    /// <summary>Code of the issuing jurisdiction.</summary>
    public string? Issuing { get; init; }

    /// <summary>Registry id of the provider.</summary>
    public string? Provider { get; init; }

    public RecognitionStatus? Status { get; init; }

    public CertificateClass? Class { get; init; }

    /// <summary>A scope code that is recognised.</summary>
    public string? Scope { get; init; }

    public int Limit { get; init; } = 50;

    /// <summary>The <see cref="RecognitionList.Next"/> of the page before, of the same search.</summary>
    public string? Cursor { get; init; }
}

/// <summary>A page of recognitions.</summary>
/// <param name="Items">Those that changed last first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record RecognitionList(IReadOnlyList<RecognitionItem> Items, string? Next);
