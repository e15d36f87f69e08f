using System.Collections.Immutable;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>Checks the terms of an arrangement. Pointers begin with <c>/terms</c>.</summary>
public static class ArrangementTermsValidation
{
    /// <summary>A fault for each jurisdiction, scope code and requirement set that the registry does not know, and for each member that is named beside its union.</summary>
    public static ImmutableArray<Fault> AgainstKnown(ArrangementTerms terms, JurisdictionCatalog jurisdictions, ScopeVocabulary scopes, RequirementCatalog sets)
    {
        ImmutableArray<string> codes = [.. terms.Signatories.Select(signatory => signatory.Jurisdiction)];
        return
        [
            .. codes.Index().Where(code => !jurisdictions.Contains(code.Item)).Select(code => jurisdictions.Unknown($"/terms/signatories/{code.Index}/jurisdiction", code.Item)),
            .. codes.Index().Where(code => codes.Any(union => jurisdictions.IsMemberOf(code.Item, union))).Select(code => new Fault(
                $"/terms/signatories/{code.Index}/jurisdiction", "bound-by-its-union", $"A union that signs binds its members: '{code.Item}' is bound already.")),
            .. terms.Scope.Index().Where(code => !scopes.Contains(code.Item)).Select(code => ScopeVocabulary.Unknown($"/terms/scope/{code.Index}", code.Item)),
            .. terms.RequirementSets.Index().Where(set => sets.Find(set.Item) is null).Select(set => new Fault(
                $"/terms/requirementSets/{set.Index}", "unknown-set", $"There is no requirement set '{set.Item}'. GET /v1/requirement-sets lists those there are.")),
        ];
    }

    internal static void Check(FaultList faults, ArrangementTerms terms)
    {
        Signatories(faults, terms);
        Several(faults, "/terms/classes", terms.Classes, ArrangementLimits.Classes);
        Several(faults, "/terms/scope", terms.Scope, ArrangementLimits.ScopeCodes);
        foreach (var (index, code) in terms.Scope.Index())
            faults.KebabCase($"/terms/scope/{index}", code, ArrangementLimits.ScopeCode);
        Several(faults, "/terms/requirementSets", terms.RequirementSets, ArrangementLimits.RequirementSets);
        foreach (var (index, set) in terms.RequirementSets.Index())
            faults.OptionalLine($"/terms/requirementSets/{index}", set, ArrangementLimits.RequirementSet);
        Routes(faults, terms.Routes);
        Length(faults, "/terms/confidenceBuilding", terms.ConfidenceBuilding, ArrangementLimits.PhaseDays);
        Length(faults, "/terms/notice", terms.Notice, ArrangementLimits.NoticeDays);
        Length(faults, "/terms/runOn", terms.RunOn, ArrangementLimits.PhaseDays);
    }

    private static void Signatories(FaultList faults, ArrangementTerms terms)
    {
        if (terms.Signatories.Length < 2)
            faults.Add("/terms/signatories", "too-few", "An arrangement has two signatories or more.");
        faults.MaxItems("/terms/signatories", terms.Signatories, ArrangementLimits.Signatories);
        Once(faults, "/terms/signatories", [.. terms.Signatories.Select(signatory => signatory.Jurisdiction)], "/jurisdiction");
        foreach (var (index, signatory) in terms.Signatories.Index())
        {
            faults.Jurisdiction($"/terms/signatories/{index}/jurisdiction", signatory.Jurisdiction);
            Several(faults, $"/terms/signatories/{index}/roles", signatory.Roles, ArrangementLimits.Roles);
            faults.OptionalLine($"/terms/signatories/{index}/tacitApprovalBar", signatory.TacitApprovalBar, ArrangementLimits.Provision);
        }

        foreach (var role in Enum.GetValues<SignatoryRole>().Where(role => !terms.Has(role)))
            faults.Add("/terms/signatories", "role-missing", $"At least one signatory is {Kebab.Of(role)}: else there is nothing to recognise.");
    }

    private static void Routes(FaultList faults, ImmutableArray<RouteTerms> routes)
    {
        Once(faults, "/terms/routes", [.. routes.Select(route => route.Route)], "/route");
        if (!routes.Any(route => route.Route == RecognitionRoute.Technical))
            faults.Add("/terms/routes", "technical-missing", "The technical route is always open: name it with its window.");
        foreach (var (index, route) in routes.Index())
            Length(faults, $"/terms/routes/{index}/window", route.Window, ArrangementLimits.WindowDays);
    }

    private static void Several<T>(FaultList faults, string pointer, ImmutableArray<T> items, int max)
    {
        if (items.IsEmpty)
            faults.Add(pointer, "required", "Name at least one.");
        faults.MaxItems(pointer, items, max);
        Once(faults, pointer, items, "");
    }

    private static void Once<T>(FaultList faults, string pointer, ImmutableArray<T> items, string member)
    {
        foreach (var (index, item) in items.Index().Where(item => items.IndexOf(item.Item) < item.Index))
            faults.Add($"{pointer}/{index}{member}", "repeated", $"'{item}' is given twice.");
    }

    /// <summary>A period of the terms: in days or longer units, at least one and not longer than so many days.</summary>
    private static void Length(FaultList faults, string pointer, Period? period, int most)
    {
        if (period is null)
            return;
        if (period.Unit == TimeUnit.Hour)
            faults.Add(pointer + "/unit", "too-short-a-unit", "Authorities act in days: name days or a longer unit.");
        else if (period.Amount < 1 || (long)period.Amount * DaysOf(period.Unit) > most)
            faults.Add(pointer + "/amount", "range", $"At least 1, and at most {most / DaysOf(period.Unit)} in this unit.");
    }

    private static int DaysOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Week => 7,
        TimeUnit.Month => 30,
        TimeUnit.Year => 365,
        _ => 1,
    };
}
