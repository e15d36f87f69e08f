using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using FsCheck.Xunit;
using static ComplianceRegistry.Domain.Tests.Recognition.RecognitionLives;

namespace ComplianceRegistry.Domain.Tests.Recognition;

/// <summary>What holds of every recognition, whatever becomes of it.</summary>
[Properties(MaxTest = 200)]
public sealed class RecognitionProperties
{
    [Property]
    public void It_never_outlives_its_certificate_never_waits_for_ever_and_its_clocks_come_to_rest(byte[] choices)
    {
        var scenario = Given(GrantWithCondition);
        var (now, version) = (Sample.Now, 10L);
        foreach (var choice in choices.Take(40))
        {
            now = choice % 4 == 0 && scenario.State.Clocks.All.Min(clock => clock.Due) is { } due && due > now ? due : now.AddDays(choice % 16);
            scenario.At(now).When(Command(choice, now, version++));
            Check(scenario.State, now);
        }

        scenario.At(Certified.Expires!.Value.AddYears(3));
        Assert.Empty(scenario.State.Clocks.All);
        Assert.False(scenario.State.IsLive);
    }

    private static void Check(GrantedRecognition state, DateTimeOffset now)
    {
        Assert.True(!state.IsLive || state.Clocks.All.Any(clock => clock.Due is not null));
        Assert.True(state.Expires <= Certified.Expires || !state.IsLive);
        Assert.True(!state.HasForce || state.Certificate!.IsInForce(now));
        Assert.True(state.HasForce || state.EffectiveScope.IsEmpty);
        Assert.True(state.End?.Decision is not { } decision || (decision.Measure.Provision.Length > 0 && !decision.Measure.Evidence.IsEmpty && decision.Remedy!.Length > 0));
    }

    private static RecognitionCommand Command(byte choice, DateTimeOffset now, long version) => (choice % 22) switch
    {
        0 => Follow(Suspended(now, version)),
        1 or 2 => Follow(As(CertificateStatus.Active, now, version)),
        3 => Follow(As(CertificateStatus.Withdrawn, now, version)),
        4 => Follow(As(CertificateStatus.UnderTransfer, now, version)),
        5 => Modify with { Now = now },
        6 => Retire with { Now = now, Retired = now },
        7 => Terminate with { Now = now },
        8 => Meet with { Now = now },
        9 => FindMet with { Now = now },
        10 => FindMet with { Now = now, IsMet = false },
        11 => Leave with { Now = now },
        12 => SuspensionProposal with { Now = now },
        13 => SuspensionConfirmation with { Now = now },
        14 => Notify with { Now = now },
        15 => Objection with { Now = now },
        16 => Uphold with { Now = now },
        17 => Lift with { Now = now },
        18 => RevocationProposal with { Now = now },
        19 => DropConditions with { Now = now, Decided = now },
        20 => DropConditions with { Now = now, Decided = now, Request = GrantWithCondition.Request },
        _ => RevocationConfirmation with { Now = now },
    };
}
