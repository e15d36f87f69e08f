using ComplianceRegistry.Grains.Tests.Running;
using ComplianceRegistry.Grains.Time;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceRegistry.Grains.Tests.Time;

public sealed class RegistryClockTests
{
    private readonly FakeTimeProvider _time = new(Samples.Start.AddTicks(4321));

    [Fact]
    public void The_registrys_time_is_cut_to_milliseconds()
    {
        Assert.Equal(Samples.Start, new RegistryClock(_time).Now);
        Assert.Equal(Samples.Start, new RegistryClock(_time).GetUtcNow());
    }

    [Fact]
    public void An_advance_adds_up_and_is_kept_when_the_registry_starts_again()
    {
        var directory = Directory.CreateTempSubdirectory("registry-");
        var file = Path.Combine(directory.FullName, "clock");
        var clock = new RegistryClock(_time, file);
        clock.Advance(TimeSpan.FromDays(30));
        clock.Advance(TimeSpan.FromMinutes(1));

        var again = new RegistryClock(_time, file);
        Assert.Equal(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1), again.Offset);
        Assert.Equal(Samples.Start.AddDays(30).AddMinutes(1), again.Now);
        directory.Delete(recursive: true);
    }

    [Fact]
    public void Going_back_is_refused_and_so_is_moving_a_clock_that_has_no_file()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RegistryClock(_time, "unused").Advance(TimeSpan.FromTicks(-1)));
        Assert.Throws<InvalidOperationException>(() => new RegistryClock(_time).Advance(TimeSpan.FromDays(1)));
        Assert.False(new RegistryClock(_time).CanAdvance);
    }

    [Fact]
    public void A_file_that_holds_no_offset_is_refused()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "-1.00:00:00");
        Assert.Throws<InvalidDataException>(() => new RegistryClock(_time, file));
        File.Delete(file);
    }
}
