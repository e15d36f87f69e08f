using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Views.Recognition;
using static ComplianceRegistry.Views.Tests.Recognition.Recognised;

namespace ComplianceRegistry.Views.Tests.Recognition;

public sealed class SealedRecognitionQueriesTests
{
    [Fact]
    public async Task A_sealed_recognition_is_found_by_what_it_rests_on_and_in_no_public_query()
    {
        await using var register = await With();
        var sealedOnes = register.SealedRecognitions;

        Assert.All(
            [Certificate("c"), Samples.System("s"), Arrangement("a"), Edition.Reference, Samples.Party("provider"), "KR"],
            other => Assert.Equal([RecognitionOf("r")], sealedOnes.LinkedTo(other, "", 10)));
        Assert.Equal([RecognitionOf("r")], sealedOnes.Every("", 10));
        Assert.All([Certificate("d"), Samples.System("t"), "DE", ""], other => Assert.Empty(sealedOnes.LinkedTo(other, "", 10)));
        Assert.Empty(register.Recognitions.Search(new RecognitionSearch())!.Items);
        Assert.Empty(register.Recognitions.Granted("", 10));
        Assert.Empty(register.Recognitions.Following(Certificate("c"), "", 10));
    }

    [Fact]
    public async Task Certificates_and_recognitions_of_one_system_are_not_mixed()
    {
        await using var register = await With();
        await register.AddSealed(Certificate("c"), Certified("c", "s") with { IsNonPublic = true }).Fill();

        Assert.Equal([RecognitionOf("r")], register.SealedRecognitions.LinkedTo(Samples.System("s"), "", 10));
        Assert.Equal([Certificate("c")], register.SealedCertificates.LinkedTo(Samples.System("s"), "", 10));
        Assert.Equal([RecognitionOf("r")], register.SealedRecognitions.All());
        Assert.Equal([Certificate("c")], register.SealedCertificates.All());
        Assert.Equal([Certificate("c")], register.SealedCertificates.AllLinkedTo([Samples.Party("provider"), "DE", "KR"]));
    }

    [Fact]
    public async Task A_certificate_that_is_pinned_to_a_later_edition_links_its_recognition_to_that_too()
    {
        await using var register = await With();
        Assert.Empty(register.SealedRecognitions.LinkedTo(LaterEdition.Reference, "", 10));
        await register.AddSealed(RecognitionOf("r"), new CertificateFollowed
        {
            Effective = Register.Start,
            Status = RecognitionStatus.Active,
            Certificate = Standing("c", "s") with { RequirementSet = LaterEdition },
        }).Fill();
        Assert.Equal([RecognitionOf("r")], register.SealedRecognitions.LinkedTo(LaterEdition.Reference, "", 10));
    }

    [Fact]
    public async Task How_a_sealed_recognition_stands_is_told_from_its_acts_as_of_any_instant()
    {
        await using var register = await With();
        var granted = register.Now;
        await register.AddSealed(RecognitionOf("r"), Suspended(register.Now)).Fill();

        Assert.Equal(StandingNow(register, null), (Views.Recognition.Standings.StandingStatus.SuspendedDerivative, false, "recognition.suspended"));
        Assert.Equal(StandingNow(register, granted), (Views.Recognition.Standings.StandingStatus.Active, true, "recognition.granted"));
        Assert.Null(register.SealedStandings.Of(RecognitionOf("r"), granted.AddSeconds(-1)));
        Assert.Null(register.SealedStandings.Of(RecognitionOf("unknown"), null));
    }

    private static (Views.Recognition.Standings.StandingStatus Status, bool HasForce, string Act) StandingNow(Register register, DateTimeOffset? recorded) =>
        register.SealedStandings.Of(RecognitionOf("r"), recorded) is { } standing ? (standing.Status, standing.HasForce, standing.Acts[^1].Kind) : default;

    private static Task<Register> With()
    {
        var granted = Granted("r", "c", "s");
        return new Register().AddSealed(RecognitionOf("r"), granted with { Request = granted.Request with { IsNonPublic = true } }).Fill();
    }
}
