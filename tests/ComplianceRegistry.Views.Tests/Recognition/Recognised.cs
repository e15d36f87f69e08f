using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Views.Tests.Recognition;

/// <summary>Certificates and recognitions of them, and what happens to both, as their deciders tell it.</summary>
internal static class Recognised
{
    public const string Scope = "panel-radiology";
    public static readonly string First = new('1', 64);
    public static readonly string Second = new('2', 64);
    public static readonly DateTimeOffset Day = Register.Start.AddDays(-1);
    public static readonly RequirementSetPin Edition = new("common", "2026-11", new string('a', 64));
    public static readonly RequirementSetPin LaterEdition = new("common", "2027-11", new string('b', 64));

    public static string Certificate(string name) => Samples.Id("CRT", name);

    public static string RecognitionOf(string name) => Samples.Id(GrantedRecognition.IdPrefix, name);

    public static string Arrangement(string name) => Samples.Id("ARR", name);

    public static Register WithSystem(this Register register, string system)
    {
        register.Add(Samples.System(system), Samples.Listed(system, Samples.Party("provider")) with { Version = new SystemVersion("1.0", First) });
        return register;
    }

    public static CertificateRecorded Certified(string name, string system, DateTimeOffset? until = null) => new()
    {
        Effective = Day,
        Status = CertificateStatus.Active,
        Body = Samples.Party("body"),
        Designation = "DSG-1",
        Seat = new Seat("DE", "Europe/Berlin", "de"),
        Holder = Samples.Party("provider"),
        Number = CertificateNumber.Of("0001", Certificate(name)),
        Content = new CertificateContent { System = Samples.System(system), VersionHash = First, Scope = [Scope], Class = CertificateClass.Product, RequirementSet = Edition },
        Until = until,
        Source = "source",
        SourceReference = name,
    };

    public static CertificateStanding Standing(string certificate, string system, CertificateStatus status = CertificateStatus.Active) => new()
    {
        Certificate = Certificate(certificate),
        Number = CertificateNumber.Of("0001", Certificate(certificate)),
        Status = status,
        Since = Day,
        System = Samples.System(system),
        VersionHashes = [First],
        Scope = status == CertificateStatus.Active ? [Scope] : [],
        RequirementSet = Edition,
        Holder = Samples.Party("provider"),
        Body = Samples.Party("body"),
        Jurisdiction = "DE",
        Basis = new Basis(Certificate(certificate), 1),
    };

    public static RecognitionGranted Granted(string request, string certificate, string system, string receiving = "KR", string arrangement = "a", DateTimeOffset? at = null) =>
        new(new RecognisedRequest
        {
            Request = Samples.Id("REQ", request),
            Arrangement = Arrangement(arrangement),
            Issuing = "DE",
            IssuingSignatory = "EU",
            Receiving = new Seat(receiving, "UTC", "none"),
            ReceivingSignatory = receiving,
            Certificate = Certificate(certificate),
            System = Samples.System(system),
            VersionHash = First,
            Scope = [Scope],
            Class = CertificateClass.Product,
            RequirementSet = Edition,
            Provider = Samples.Party("provider"),
            Route = RecognitionRoute.Streamlined,
            IsTacit = true,
            Since = at ?? Register.Start,
            Basis = new Basis(Samples.Id("REQ", request), 4),
        })
        {
            Effective = at ?? Register.Start,
            Status = RecognitionStatus.Active,
            Certificate = Standing(certificate, system),
        };

    /// <summary>The certificate is suspended, and the recognition with it.</summary>
    public static RecognitionSuspended Suspended(DateTimeOffset at, string certificate = "c", string system = "s") =>
        new(new RecognitionRestraint { Cause = RecognitionCause.Certificate, Since = at }, Suspension: null)
        {
            Effective = at,
            Status = RecognitionStatus.SuspendedDerivative,
            Certificate = Standing(certificate, system, CertificateStatus.Suspended),
        };

    public static RecognitionReinstated Reinstated(DateTimeOffset at, string certificate = "c", string system = "s") => new(RecognitionCause.Certificate)
    {
        Effective = at,
        Status = RecognitionStatus.Active,
        Certificate = Standing(certificate, system),
    };

    public static CertificateSuspended CertificateSuspended(DateTimeOffset at) =>
        new(new Restraint { Cause = RestraintCause.Measure, Ground = CertificateGround.Misuse, Suspends = true }, null) { Effective = at, Status = CertificateStatus.Suspended };

    public static CertificateReinstated CertificateReinstated(DateTimeOffset at) => new(RestraintCause.Measure) { Effective = at, Status = CertificateStatus.Active };
}
