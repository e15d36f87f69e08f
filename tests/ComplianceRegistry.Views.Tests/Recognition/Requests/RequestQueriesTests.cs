using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Views.Recognition.Requests;
using static ComplianceRegistry.Views.Tests.Recognition.Requests.RequestActs;

namespace ComplianceRegistry.Views.Tests.Recognition.Requests;

public sealed class RequestQueriesTests
{
    [Fact]
    public async Task Requests_are_found_from_their_filing_on_by_place_status_route_system_and_certificate()
    {
        await using var register = new Register();
        Filed(register, "a", "KR");
        Filed(register, "b", "BR");
        register.Add(Id("REQ", "a"), Admitted(register, RecognitionRoute.Technical, isDeemed: true));
        await register.Fill();

        Assert.Equal([Id("REQ", "a")], Found(register, new RequestSearch { Receiving = "KR" }));
        Assert.Equal([Id("REQ", "a"), Id("REQ", "b")], Found(register, new RequestSearch()));
        Assert.Equal([Id("REQ", "b")], Found(register, new RequestSearch { Status = RequestStatus.Submitted }));
        Assert.Equal([Id("REQ", "a")], Found(register, new RequestSearch { Route = RecognitionRoute.Technical }));
        Assert.Equal([Id("REQ", "b")], Found(register, new RequestSearch { Certificate = Id("CRT", "b") }));
        Assert.Empty(Found(register, new RequestSearch { Issuing = "US" }));
        var first = register.Requests.Search(new RequestSearch { Limit = 1 })!;
        Assert.Equal(Id("REQ", "b"), register.Requests.Search(new RequestSearch { Limit = 1, Cursor = first.Next })!.Items.Single().Id);
        Assert.Null(register.Requests.Search(new RequestSearch { Limit = 1, Receiving = "KR", Cursor = first.Next }));
    }

    [Fact]
    public async Task What_was_recognised_under_an_arrangement_is_known_for_the_next_request()
    {
        await using var register = new Register();
        Filed(register, "a", "KR");
        await register.Fill();
        Assert.False(register.Requests.HasRecognised(Id("ARR", "a"), "KR", Employment));
        await register.Add(Id("REQ", "a"), Recognised(register, isTacit: true, days: 14)).Fill();
        Assert.True(register.Requests.HasRecognised(Id("ARR", "a"), "KR", Employment));
        Assert.False(register.Requests.HasRecognised(Id("ARR", "a"), "BR", Employment));
        Assert.False(register.Requests.HasRecognised(Id("ARR", "a"), "KR", "annex-iii-migration"));
        Assert.False(register.Requests.HasRecognised(Id("ARR", "b"), "KR", Employment));
    }

    [Fact]
    public async Task What_is_filed_again_under_another_arrangement_is_recognised_under_that()
    {
        await using var register = new Register();
        Filed(register, "a", "KR");
        Happened(register, "a", RequestStatus.Submitted, at => new RequestResubmitted([], Declaration, Filing(register, "a", "KR", "b"), new RouteFacts()) { Effective = at.Now, Status = at.Status });
        await register.Add(Id("REQ", "a"), Recognised(register, isTacit: true, days: 14)).Fill();
        Assert.True(register.Requests.HasRecognised(Id("ARR", "b"), "KR", Employment));
        Assert.False(register.Requests.HasRecognised(Id("ARR", "a"), "KR", Employment));
    }

    [Fact]
    public async Task What_was_recognised_stays_known_when_its_conditions_fall_and_it_is_refused_in_the_end()
    {
        await using var register = new Register();
        Filed(register, "a", "KR");
        Happened(register, "a", RequestStatus.RecognisedWithConditions, at => new RequestRecognised(IsTacit: false, [Condition], []) { Effective = at.Now, Status = at.Status });
        Happened(register, "a", RequestStatus.Remitted, at => new RequestAppealDecided(AppealOutcome.Remitted, "Look again.") { Effective = at.Now, Status = at.Status });
        Happened(register, "a", RequestStatus.Refused, at => Refused(at, isSealed: false));
        Filed(register, "b", "BR");
        Happened(register, "b", RequestStatus.Refused, at => Refused(at, isSealed: false));
        await register.Fill();
        Assert.True(register.Requests.HasRecognised(Id("ARR", "a"), "KR", Employment));
        Assert.False(register.Requests.HasRecognised(Id("ARR", "a"), "BR", Employment));

        Happened(register, "b", RequestStatus.Recognised, at => new RequestAppealDecided(AppealOutcome.Overturned, "It is met.") { Effective = at.Now, Status = at.Status });
        await register.Fill();
        Assert.True(register.Requests.HasRecognised(Id("ARR", "a"), "BR", Employment));
        await register.Rebuild();
        Assert.True(register.Requests.HasRecognised(Id("ARR", "a"), "KR", Employment));
    }

    private static string[] Found(Register register, RequestSearch search) => [.. register.Requests.Search(search)!.Items.Select(item => item.Id)];
}
