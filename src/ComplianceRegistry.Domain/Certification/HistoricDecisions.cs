using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>
/// How certificates of the past are recorded: no surveillance runs, and one whose last day is over is recorded as expired. One without a last day is valid without
/// an end, as clearances of the FDA are.
/// </summary>
internal static class HistoricDecisions
{
    public static Decision Record(Certificate state, RecordHistoricCertificate command, Rulebook rules)
    {
        var validity = command.Content.LastDay is { } lastDay
            ? CertificateClocks.Chosen(rules, lastDay, "certificate.recorded", command.Effective, command.Seat!)
            : null;
        if (command.Content.LastDay is not null && validity is null)
            return Decision.Refuse(Rejection.Invalid([new Fault("/lastDay", "not-after-the-start", "The last day lies after the day from which the certificate holds, and within a hundred years.")]));
        var isOver = validity?.IsDue(command.Now) == true;
        return Decision.Accept(new CertificateRecorded
        {
            Effective = command.Effective,
            Status = isOver ? CertificateStatus.Expired : CertificateStatus.Active,
            Body = command.Designation!.Body,
            Designation = command.Designation.Designation,
            Seat = command.Seat!,
            Holder = command.System!.Provider,
            IsNonPublic = command.System.IsNonPublic,
            Number = CertificateNumber.Of(command.Designation.Number!, state.Id),
            Content = command.Content,
            Until = validity?.Due,
            Source = command.Source,
            SourceReference = command.SourceReference,
            Bases = [.. new[] { command.Actor.Basis, command.Designation.Basis, command.System.Basis }.OfType<Basis>()],
            Clocks = validity is null || isOver ? ClockMoves.None : ClockMoves.Start(validity),
        });
    }
}
