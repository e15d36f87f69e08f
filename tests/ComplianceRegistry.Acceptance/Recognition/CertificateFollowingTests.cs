using Xunit.Abstractions;
using static ComplianceRegistry.Acceptance.Recognition.RecognisingRegistry;

namespace ComplianceRegistry.Acceptance.Recognition;

/// <summary>What happens to a certificate reaches its recognitions by itself.</summary>
[Collection(RecognitionsRegistry.Name)]
public sealed class CertificateFollowingTests(RecognisingRegistry registry, ITestOutputHelper output)
{
    [Fact]
    public async Task A_certificate_that_returns_within_ninety_days_brings_its_recognition_back_by_itself()
    {
        var story = registry.Begin(output);
        var (certified, recognition) = await RecognisedAsync(story);
        var suspended = await story.DoAsync(Certifying.Body, certified.CertificatePath, "suspend", Bodies.Measure);
        var followed = await story.StandsAsync(recognition, "suspended-derivative");
        Assert.Equal(suspended.Instant("since"), followed.Instant("since"));
        await StatusAsync(story, certified, inForce: false);

        await story.MoveAsync(followed.Items("restraints").Single().Instant("returnsBefore") - Story.Before);
        await story.DoAsync(Certifying.Body, certified.CertificatePath, "reinstate", Bodies.Shown);
        await story.StandsAsync(recognition, "active");
        await StatusAsync(story, certified, inForce: true);
    }

    [Fact]
    public async Task A_certificate_that_returns_after_ninety_days_has_its_recognition_checked_before_it_is_in_force_again()
    {
        var story = registry.Begin(output);
        var (certified, recognition) = await RecognisedAsync(story);
        await story.DoAsync(Certifying.Body, certified.CertificatePath, "suspend", Bodies.Measure);
        var followed = await story.StandsAsync(recognition, "suspended-derivative");

        await story.MoveAsync(followed.Items("restraints").Single().Instant("returnsBefore"));
        await story.DoAsync(Certifying.Body, certified.CertificatePath, "reinstate", Bodies.Shown);
        var examined = await story.StandsAsync(recognition, "under-reassessment");
        Assert.Equal("late-return", examined.Items("restraints").Single().Text("cause"));
        await StatusAsync(story, certified, inForce: false);
        Assert.Contains("/cause", await story.RefusedAsync(Requesting.Korea, recognition, "decide-reassessment", new { cause = "certificate", evidence = Bodies.Documents }), StringComparison.Ordinal);

        var due = examined.Due("reassessment-late-return");
        new Requesting(story).TellClock(examined.Clock("reassessment-late-return"));
        await story.StillStandsBeforeAsync(recognition, due, "under-reassessment");
        await story.MoveAsync(due);
        Assert.Equal(due, (await story.StandsAsync(recognition, "active")).Instant("since"));
        await StatusAsync(story, certified, inForce: true);
    }

    [Fact]
    public async Task When_a_body_loses_its_designation_what_another_body_accepted_stays_in_force_and_the_rest_is_suspended()
    {
        var story = registry.Begin(output);
        var (certifying, requesting, arranging) = (new Certifying(story), new Requesting(story), new Arranging(story));
        var designation = await arranging.DesignatedAsync(await story.Client.PartyAsync(Certifying.Body), Radiology);
        var (accepted, left) = (await certifying.CertifiedAsync(designation, Radiology), await certifying.CertifiedAsync(designation, Radiology));
        var (staying, leaving) = (await requesting.RecognisedAsync(accepted, Radiology), await requesting.RecognisedAsync(left, Radiology));
        var other = await AnotherBodyAsync(story);
        var acceptance = new { designation = await arranging.DesignatedAsync(other, Radiology), evidence = Bodies.Documents };
        await story.DoAsync(Certifying.Second, accepted.CertificatePath, "accept-transfer", acceptance, other);

        await story.DoAsync(Certifying.BodyAuthority, $"v1/designations/{designation}", "withdraw", Bodies.Measure);
        await story.StandsAsync(accepted.CertificatePath, "under-transfer");
        var badged = await story.UntilAsync(staying, found => found.Flag("underTransfer"));
        await story.TellAsync(staying.Split('/')[^1], "stands", $"{badged.Text("status")}, under transfer");
        Assert.Equal("active", badged.Text("status"));
        await story.UntilAsync(accepted.SystemPath, found => found.Items("recognitions").Single().Flag("isUnderTransfer"));
        await StatusAsync(story, accepted, inForce: true);

        await story.StandsAsync(left.CertificatePath, "suspended");
        await story.StandsAsync(leaving, "suspended-derivative");
        await StatusAsync(story, left, inForce: false);
    }

    /// <summary>Asks the one question until the answer is the expected one, and tells it.</summary>
    private static async Task StatusAsync(Story story, CertifiedSystem certified, bool inForce)
    {
        var status = await story.UntilAsync($"{certified.SystemPath}/status?jurisdiction=KR", found => found.Flag("inForce") == inForce);
        await story.TellAsync(certified.System, "in force in KR?", inForce ? $"yes, since {Story.At(status.Instant("since"))}" : $"no: {status.Text("reason")}");
    }

    private async Task<(CertifiedSystem Certified, string Recognition)> RecognisedAsync(Story story)
    {
        var certified = await new Certifying(story).CertifiedAsync(registry.Designation, Radiology);
        return (certified, await new Requesting(story).RecognisedAsync(certified, Radiology));
    }

    /// <summary>A second body, which applies and is verified; answers its id.</summary>
    private static async Task<string> AnotherBodyAsync(Story story)
    {
        var applied = await story.CreateAsync(Certifying.Second, "v1/parties", new
        {
            roles = new[] { "conformity-assessment-body" },
            name = "Second Assessment Body",
            jurisdiction = "DE",
            registrationNumber = (string?)null,
            contact = new { email = "office@second-body.example" },
        });
        var id = applied.Text("id")!;
        await story.DoAsync(Certifying.BodyAuthority, $"v1/parties/{id}", "verify");
        return id;
    }
}
