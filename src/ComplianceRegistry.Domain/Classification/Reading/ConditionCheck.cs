using ComplianceRegistry.Domain.Classification.Engine;

namespace ComplianceRegistry.Domain.Classification.Reading;

/// <summary>Checks that a condition refers to questions, choices and scores that exist, and tests them as their types allow.</summary>
internal sealed class ConditionCheck(Func<string, Question?> findQuestion, Func<string, bool> isScore, List<Fault> faults)
{
    public void Check(Condition? condition, string pointer)
    {
        switch (condition)
        {
            case Condition.All all:
                Check(all.Conditions, pointer, "all");
                break;
            case Condition.Any any:
                Check(any.Conditions, pointer, "any");
                break;
            case Condition.Not not:
                Check(not.Condition, $"{pointer}/not");
                break;
            case Condition.Answered answered:
                Find(answered.Question, pointer);
                break;
            case Condition.EqualTo equal:
                CheckValue(Find(equal.Question, pointer), equal.Value, pointer);
                break;
            case Condition.Includes includes:
                CheckChoices(Find(includes.Question, pointer), includes, pointer);
                break;
            case Condition.AtLeast least:
                CheckInteger(Find(least.Question, pointer), pointer);
                break;
            case Condition.MoreThan more:
                CheckInteger(Find(more.Question, pointer), pointer);
                break;
            case Condition.ScoreAtLeast least:
                CheckScore(least.Score, pointer);
                break;
            case Condition.ScoreMoreThan more:
                CheckScore(more.Score, pointer);
                break;
        }
    }

    private void Check(IEnumerable<Condition> conditions, string pointer, string form)
    {
        foreach (var (index, condition) in conditions.Index())
        {
            Check(condition, $"{pointer}/{form}/{index}");
        }
    }

    private Question? Find(string id, string pointer)
    {
        var question = findQuestion(id);
        if (question is null)
        {
            faults.Add(new Fault(pointer, "unknown-question", $"There is no question '{id}' that this condition may refer to."));
        }

        return question;
    }

    private void CheckValue(Question? question, AnswerValue value, string pointer)
    {
        if (question is not null && (question.Type == QuestionType.Multiple || !AnswerCoding.TryEncode(question, value, out _)))
        {
            faults.Add(new Fault(pointer, "impossible-value", $"No answer to '{question.Id}' equals this value."));
        }
    }

    private void CheckChoices(Question? question, Condition.Includes includes, string pointer)
    {
        if (question is not null && (question.Type != QuestionType.Multiple || !AnswerCoding.TryEncode(question, new AnswerValue.ChosenSet(includes.Choices), out _)))
        {
            faults.Add(new Fault(pointer, "impossible-value", $"No answer to '{question.Id}' includes these choices."));
        }
    }

    private void CheckInteger(Question? question, string pointer)
    {
        if (question is not null && question.Type != QuestionType.Integer)
        {
            faults.Add(new Fault(pointer, "impossible-value", $"The question '{question.Id}' is not answered with a number."));
        }
    }

    private void CheckScore(string id, string pointer)
    {
        if (!isScore(id))
        {
            faults.Add(new Fault(pointer, "unknown-score", $"There is no score '{id}' that this condition may refer to."));
        }
    }
}
