using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Views.Recognition.Requests;
using static ComplianceRegistry.Views.Tests.Recognition.Requests.RequestActs;

namespace ComplianceRegistry.Views.Tests.Recognition.Requests;

public sealed class RequestFiguresTests
{
    [Fact]
    public async Task Figures_tell_medians_silence_objections_and_the_use_of_differences_per_receiving_jurisdiction()
    {
        await using var register = new Register();
        foreach (var (name, days) in new[] { ("a", 4), ("b", 10), ("c", 30) })
        {
            Filed(register, name, "KR");
            register.Add(Id("REQ", name), Admitted(register, RecognitionRoute.Streamlined, isDeemed: name == "a"));
            register.Add(Id("REQ", name), Recognised(register, isTacit: name == "c", days));
        }

        Filed(register, "d", "KR");
        register.Add(Id("REQ", "d"), Admitted(register, RecognitionRoute.Streamlined, isDeemed: false));
        register.Add(Id("REQ", "d"), new RequestObjected([Ground], []) { Effective = register.Now.AddDays(1), Status = RequestStatus.Objected });
        register.Add(Id("REQ", "d"), new ObjectionLapsed { Effective = register.Now.AddDays(40), Status = RequestStatus.UnderReview });
        Filed(register, "e", "BR");
        await register.Fill();

        var korea = register.Requests.Figures("KR").Single();
        Assert.Equal((4, 3, 1, 1, 1, 1), (korea.Filed, korea.Recognised, korea.Tacit, korea.DeemedComplete, korea.Objections, korea.ObjectionsOverturned));
        Assert.Equal(1, korea.UseOfDifferences[Difference]);
        var review = korea.Times.Single(time => time is { Status: RequestStatus.UnderReview, Route: RecognitionRoute.Streamlined });
        Assert.Equal((4, 7.0), (review.Count, review.MedianDays));
        Assert.Equal(["BR", "KR"], register.Requests.Figures(null).Select(place => place.Receiving));
        await register.Rebuild();
        Assert.Equal<MedianTime>([.. korea.Times], [.. register.Requests.Figures("KR").Single().Times]);
    }

    [Fact]
    public async Task An_objection_is_upheld_by_a_refusal_that_stands_a_cure_or_a_condition_and_overturned_by_what_takes_them_away()
    {
        await using var register = new Register();
        foreach (var name in new[] { "a", "b", "c", "d", "e" })
        {
            Filed(register, name, "KR");
            Happened(register, name, RequestStatus.Objected, at => new RequestObjected([Ground], []) { Effective = at.Now, Status = at.Status });
        }

        Happened(register, "a", RequestStatus.Refused, at => Refused(at, isSealed: true));
        Happened(register, "b", RequestStatus.Consultation, at => new CureOffered([]) { Effective = at.Now, Status = at.Status });
        Happened(register, "b", RequestStatus.Recognised, at => new RequestRecognised(IsTacit: false, [], []) { Effective = at.Now, Status = at.Status });
        Happened(register, "c", RequestStatus.RecognisedWithConditions, at => new RequestRecognised(IsTacit: false, [Condition], []) { Effective = at.Now, Status = at.Status });
        Happened(register, "d", RequestStatus.Recognised, at => new RequestRecognised(IsTacit: false, [], []) { Effective = at.Now, Status = at.Status });
        await register.Fill();
        Assert.Equal((5, 3, 1), Objections(register));

        Happened(register, "a", RequestStatus.UnderReview, at => new RefusalLapsed { Effective = at.Now, Status = at.Status });
        Happened(register, "a", RequestStatus.Objected, at => new RequestObjected([Ground], []) { Effective = at.Now, Status = at.Status });
        Happened(register, "a", RequestStatus.Refused, at => Refused(at, isSealed: false));
        Happened(register, "c", RequestStatus.Recognised, at => new RequestAppealDecided(AppealOutcome.Overturned, "It is met.") { Effective = at.Now, Status = at.Status });
        Happened(register, "e", RequestStatus.Refused, at => Refused(at, isSealed: false));
        Happened(register, "e", RequestStatus.ProblemSolving, at => new ProblemSolvingOpened("Let us talk.") { Effective = at.Now, Status = at.Status });
        Happened(register, "e", RequestStatus.RecognisedWithConditions, at => new RequestRecognised(IsTacit: false, [Condition], []) { Effective = at.Now, Status = at.Status });
        await register.Fill();
        Assert.Equal((6, 2, 4), Objections(register));
        Assert.Equal((1, 1), (register.Requests.Figures("KR").Single().SealedRefusals, register.Requests.Figures("KR").Single().Refused));
        Assert.Equal(5, register.Requests.UseOf(Difference));
        Assert.Equal(0, register.Requests.UseOf(Id("NDF", "unused")));
    }

    [Fact]
    public async Task The_median_of_an_even_number_of_times_lies_between_the_two_in_the_middle()
    {
        await using var register = new Register();
        foreach (var (name, days) in new[] { ("a", 1), ("b", 2), ("c", 5), ("d", 40) })
        {
            Filed(register, name, "KR");
            register.Add(Id("REQ", name), Recognised(register, isTacit: false, days));
        }

        Filed(register, "e", "BR");
        await register.Fill();
        Assert.Equal(new MedianTime(RequestStatus.Submitted, null, 4, 3.5), Assert.Single(register.Requests.Figures("KR").Single().Times));
        Assert.Empty(register.Requests.Figures("BR").Single().Times);
        Assert.Empty(register.Requests.Figures("US"));
    }

    private static (long Raised, long Upheld, long Overturned) Objections(Register register)
    {
        var korea = register.Requests.Figures("KR").Single();
        return (korea.Objections, korea.ObjectionsUpheld, korea.ObjectionsOverturned);
    }
}
