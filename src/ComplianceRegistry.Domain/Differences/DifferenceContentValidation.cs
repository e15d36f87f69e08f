using System.Collections.Immutable;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Domain.Differences;

/// <summary>Checks what commands to a declared difference say. Pointers are those of the API's document: <c>/requirements/0</c>, <c>/reviewOn</c>.</summary>
public static class DifferenceContentValidation
{
    /// <summary>A fault for a requirement set that there is not, for each requirement that it does not have, and for each scope code that is unknown.</summary>
    public static ImmutableArray<Fault> Against(RequirementCatalog sets, ScopeVocabulary scopes, DifferenceContent content)
    {
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(content);
        return [.. AgainstSet(sets.Find(content.RequirementSet), content), .. DesignationContentValidation.AgainstScopes(content.Scope, scopes)];
    }

    internal static ImmutableArray<Fault> Validate(NationalDifference difference, DifferenceCommand command)
    {
        var faults = new FaultList();
        faults.AddRange(command.Faults);
        switch (command)
        {
            case DifferenceContentCommand brings:
                Content(faults, brings.Content);
                Wordings(faults, difference);
                break;
            case CommentOnDifference comment:
                Comment(faults, difference, comment);
                break;
            case ConfirmDifference confirm:
                faults.RequiredText("/justification", confirm.Justification, DifferenceLimits.Justification);
                break;
            case WithdrawDifference withdraw:
                faults.RequiredText("/reason", withdraw.Reason, DifferenceLimits.Reason);
                break;
        }

        return faults.ToImmutable();
    }

    private static IEnumerable<Fault> AgainstSet(RequirementSet? set, DifferenceContent content) => set is null
        ? [new Fault("/requirementSet", "unknown-set", $"There is no requirement set '{content.RequirementSet}'.")]
        : content.Requirements.Index().Where(id => set.Find(id.Item) is null)
            .Select(id => new Fault($"/requirements/{id.Index}", "unknown-requirement", $"{set.Reference} has no requirement '{id.Item}'."));

    private static void Content(FaultList faults, DifferenceContent content)
    {
        Line(faults, "/title", content.Title, DifferenceLimits.Title);
        faults.RequiredText("/text", content.Text, DifferenceLimits.Text);
        faults.RequiredText("/justification", content.Justification, DifferenceLimits.Justification);
        Line(faults, "/provision", content.Provision, DifferenceLimits.Provision);
        faults.RequiredText("/satisfiedBy", content.SatisfiedBy, DifferenceLimits.SatisfiedBy);
        Line(faults, "/requirementSet", content.RequirementSet, DifferenceLimits.RequirementSet);
        Each(faults, "/requirements", content.Requirements, DifferenceLimits.Requirements);
        if (content.Classes.IsEmpty)
            faults.Add("/classes", "required", "Name at least one class of certificates for which the difference is asked.");
        Each(faults, "/classes", content.Classes, DifferenceLimits.Classes);
        Each(faults, "/scope", content.Scope, DifferenceLimits.ScopeCodes);
    }

    private static void Line(FaultList faults, string pointer, string? text, int maxLength)
    {
        faults.RequiredText(pointer, text, maxLength);
        if (!string.IsNullOrWhiteSpace(text) && text.AsSpan().ContainsAny('\n', '\r', '\t'))
            faults.Add(pointer, "one-line", "Tabs and line breaks may not stand here.");
    }

    private static void Each<T>(FaultList faults, string pointer, ImmutableArray<T> items, int max)
    {
        faults.MaxItems(pointer, items, max);
        foreach (var (index, item) in items.Index())
        {
            if (items.IndexOf(item) < index)
                faults.Add($"{pointer}/{index}", "repeated", "This is there twice.");
        }
    }

    private static void Wordings(FaultList faults, NationalDifference difference)
    {
        if (difference.Wordings.Length >= DifferenceLimits.Wordings)
            faults.Add("", "too-many-wordings", $"A difference has at most {DifferenceLimits.Wordings} wordings. Withdraw it and publish another.");
    }

    private static void Comment(FaultList faults, NationalDifference difference, CommentOnDifference command)
    {
        faults.RequiredText("/text", command.Text, DifferenceLimits.Comment);
        if (difference.Comments.Length >= DifferenceLimits.Comments)
            faults.Add("", "too-many-comments", $"At most {DifferenceLimits.Comments} comments are kept in a review.");
        if (difference.CommentsOf(command.Actor.Party) >= DifferenceLimits.CommentsOfOneParty)
            faults.Add("", "too-many-comments-of-one", $"An authority comments at most {DifferenceLimits.CommentsOfOneParty} times in a review.");
    }
}
