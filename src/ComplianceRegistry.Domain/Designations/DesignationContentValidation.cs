using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>Checks what a command about a designation says. Pointers are those of the API's document: <c>/scope/0</c>, <c>/evidence/0/url</c>.</summary>
public static partial class DesignationContentValidation
{
    /// <summary>A fault for each scope code that the vocabulary does not have.</summary>
    public static ImmutableArray<Fault> AgainstScopes(ImmutableArray<string> scope, ScopeVocabulary known) =>
        [.. scope.Index().Where(code => !known.Contains(code.Item)).Select(code => ScopeVocabulary.Unknown($"/scope/{code.Index}", code.Item))];

    internal static ImmutableArray<Fault> Validate(Designation state, DesignationCommand command)
    {
        var faults = new FaultList();
        faults.AddRange(command.Faults);
        if (command is DesignationScopeCommand scoped)
            Scope(faults, state, scoped);
        switch (command)
        {
            case ApplyForDesignation apply:
                Authority(faults, apply);
                break;
            case RecordHistoricDesignation record:
                Historic(faults, record);
                break;
            case NotifyDesignation notify:
                faults.Pattern("/number", notify.Number, Number(), "The number of a body has four digits or more.");
                break;
            default:
                Provision(faults, command);
                break;
        }

        Evidence(faults, command);
        return faults.ToImmutable();
    }

    private static void Scope(FaultList faults, Designation state, DesignationScopeCommand command)
    {
        var scope = command.Scope;
        if (scope.IsEmpty)
            faults.Add("/scope", "required", "Name at least one scope code.");
        faults.MaxItems("/scope", scope, DesignationLimits.ScopeCodes);
        foreach (var (index, code) in scope.Index())
        {
            faults.KebabCase($"/scope/{index}", code, DesignationLimits.ScopeCode);
            if (scope.IndexOf(code) < index)
                faults.Add($"/scope/{index}", "repeated", $"The scope code '{code}' is given twice.");
        }

        if (Mismatch(state, command) is { } mismatch)
            faults.Add("/scope", mismatch.Code, mismatch.Detail);
    }

    /// <summary>How the scope that is named stands to the one that there is; null when that is as it should be.</summary>
    private static (string Code, string Detail)? Mismatch(Designation state, DesignationScopeCommand command)
    {
        var (isWithin, covers) = (command.Scope.All(state.Scope.Contains), state.Scope.All(command.Scope.Contains));
        return command switch
        {
            AssessBody when !isWithin => ("outside-the-application", "The body is assessed for what it applied for, or a part of it."),
            AmendNotification when state.Status == DesignationStatus.Notified && !isWithin =>
                ("outside-the-assessment", "What is notified stays within what the body was assessed for."),
            ReduceScope or RestrictDesignation when !isWithin || covers => ("no-part", "A part of the designated scope is left: name fewer codes, and none but those of the scope."),
            ExtendScope or AmendNotification when state.Status == DesignationStatus.Active && (isWithin || !covers) =>
                ("no-extension", "Name the whole scope as it will be: every code that is designated, and more."),
            _ => null,
        };
    }

    private static void Authority(FaultList faults, ApplyForDesignation apply)
    {
        if (apply.Authority is not { } authority)
        {
            if (apply.Faults.IsEmpty)
                faults.Add("/authority", "required", "Name the designating authority.");
        }
        else if (authority.Status != PartyStatus.Verified || !authority.Is(PartyRole.CompetentAuthority))
        {
            faults.Add("/authority", "not-an-authority", "The party is no verified competent authority.");
        }
        else if (!apply.Governing.Contains(authority.Jurisdiction) || apply.Seat?.Jurisdiction != authority.Jurisdiction)
        {
            faults.Add("/authority", "not-competent", "A body applies to an authority of its own jurisdiction, or of a union to which that belongs.");
        }
    }

    private static void Historic(FaultList faults, RecordHistoricDesignation record)
    {
        if (record.Body is { } body && !body.Is(PartyRole.ConformityAssessmentBody))
            faults.Add("/body", "not-a-body", "The party has not the role conformity-assessment-body.");
        else if (record.Body is null && record.Faults.IsEmpty)
            faults.Add("/body", "required", "Name the body.");
        if (record.Effective > record.Now)
            faults.Add("/effective", "in-the-future", "What is recorded of the past lies in the past.");
        if (record.Seat?.Jurisdiction != record.Actor.Jurisdiction)
            faults.Add("/effective", "not-competent", "An authority records the designations of its own jurisdiction.");
        faults.KebabCase("/source", record.Source, DesignationLimits.Source);
        faults.Pattern("/number", record.Number, Number(), "The number of a body has four digits or more.");
    }

    private static void Provision(FaultList faults, DesignationCommand command)
    {
        if (MeasureOf(command) is { Ground: DesignationGround.ContestUnanswered })
            faults.Add("/ground", "by-the-clock", "This ground is that of a clock that ran out. Name another.");
        var provision = command switch
        {
            RefuseDesignation refuse => refuse.Provision,
            ObjectToDesignation objection => objection.Provision,
            ContestCompetence contest => contest.Provision,
            _ => MeasureOf(command)?.Provision,
        };
        if (command is RefuseDesignation or ObjectToDesignation or ContestCompetence || MeasureOf(command) is not null)
        {
            faults.RequiredText("/provision", provision, DesignationLimits.Provision);
            faults.OptionalLine("/provision", string.IsNullOrWhiteSpace(provision) ? null : provision, int.MaxValue);
        }
    }

    private static DesignationMeasure? MeasureOf(DesignationCommand command) => command switch
    {
        RestrictDesignation restrict => restrict.Measure,
        SuspendDesignation suspend => suspend.Measure,
        WithdrawDesignation withdraw => withdraw.Measure,
        _ => null,
    };

    /// <summary>Reasons are documents: whoever decides, objects, contests or answers hands in at least one.</summary>
    private static void Evidence(FaultList faults, DesignationCommand command)
    {
        ImmutableArray<Evidence>? evidence = command switch
        {
            ApplyForDesignation apply => apply.Evidence,
            AssessBody assess => assess.Evidence,
            RefuseDesignation refuse => refuse.Evidence,
            ExtendScope extend => extend.Evidence,
            AmendNotification amend => amend.Evidence,
            ObjectToDesignation objection => objection.Evidence,
            MaintainNotification maintain => maintain.Evidence,
            DismissObjections dismiss => dismiss.Evidence,
            UpholdObjections uphold => uphold.Evidence,
            ContestCompetence contest => contest.Evidence,
            _ => EvidenceOfMeasure(command),
        };
        if (evidence is { } documents)
            PartyContentValidation.EvidenceItems(faults, documents, required: true);
    }

    private static ImmutableArray<Evidence>? EvidenceOfMeasure(DesignationCommand command) => command switch
    {
        RefuteContest refute => refute.Evidence,
        DismissContest dismiss => dismiss.Evidence,
        ReduceScope reduce => reduce.Evidence,
        ReinstateDesignation reinstate => reinstate.Evidence,
        InformProviders inform => inform.Evidence,
        ReportImpact report => report.Evidence,
        _ => MeasureOf(command)?.Evidence,
    };

    [GeneratedRegex(@"^[0-9]{4,12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
