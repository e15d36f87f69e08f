using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Systems;

/// <summary>The case of one AI system. Whoever files brings the answers, and the classes that they lead to unless these are to be computed here.</summary>
/// <param name="log">What the cases of a node share.</param>
/// <param name="catalog">The frameworks and questionnaires in force.</param>
[GrainType("ai-system")]
internal sealed class AiSystemGrain(CaseLog log, FrameworkCatalog catalog)
    : AggregateGrain<AiSystemDecider, AiSystem, SystemCommand>(log), IAiSystemGrain
{
    protected override SystemCommand Complete(AiSystem state, SystemCommand command) =>
        command is SystemContentCommand { Classifications.IsEmpty: true } filing ? Classified(filing) : command;

    private SystemContentCommand Classified(SystemContentCommand filing)
    {
        var answers = filing.Content.Answers;
        var faults = answers is null ? [] : AnswersValidation.Validate(catalog, answers, "/answers");
        return faults.IsEmpty
            ? filing with { Classifications = Classifier.Classify(catalog, answers) }
            : filing with { Classifications = [], Faults = [.. filing.Faults.Union(faults)] };
    }
}
