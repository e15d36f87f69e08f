using ComplianceRegistry.Web.Tests.Recognition;

namespace ComplianceRegistry.Web.Tests.Systems;

/// <summary>How a system stands years later, in a registry of its own.</summary>
public sealed class SystemStatusInTimeTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    [Fact]
    public async Task an_answer_that_was_kept_is_told_no_longer_than_it_is_true()
    {
        var files = new GrantedFiles(registry);
        await files.Requests.Arranged();
        var recognition = await registry.Anonymous.Get((await files.Granted()).Recognition);
        var asked = $"/v1/systems/{recognition["system"]}/status?jurisdiction=KR";
        var told = await registry.Anonymous.Get(asked, ("Registry-Min-Position", recognition.Header("Registry-Position")!));
        var again = await registry.Anonymous.Get(asked);
        Assert.Equal((true, (string?)told["since"], (string?)told["until"]), ((bool)again["inForce"]!, (string?)again["since"], (string?)again["until"]));

        await registry.MoveTo((DateTimeOffset)told["until"]!);
        var later = await registry.Anonymous.Get(asked);
        Assert.Equal((false, "expired"), ((bool)later["inForce"]!, (string?)later["reason"]));
    }
}
