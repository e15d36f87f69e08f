using System.Diagnostics.Metrics;
using System.Text;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Views.Systems;
using ComplianceRegistry.Views.Tests.Systems;

namespace ComplianceRegistry.Views.Tests;

public sealed class ViewFillerTests
{
    [Fact]
    public async Task Filling_step_by_step_and_filling_at_once_give_the_same_view()
    {
        await using var register = new Register();
        var random = new RandomRegister(11);
        random.AddTo(register, systems: 30);
        for (var step = 0; step < 10; step++)
        {
            random.List(register);
            random.Correct(register);
            await register.Fill();
        }

        var stepwise = Content(register);
        await register.Rebuild();
        Assert.Equal(stepwise, Content(register));
    }

    [Fact]
    public async Task A_filler_that_stops_anywhere_is_continued_by_the_next()
    {
        await using var register = new Register();
        var random = new RandomRegister(12);
        random.AddTo(register, systems: 3_000);
        await register.Append();
        for (var attempt = 1; register.Views.Position < register.Replica.Size; attempt++)
        {
            await FillAndStopSoon(register, attempt);
            register.Reopen();
        }

        Assert.Equal(random.NewestFirst.Select(system => system.Id), All(register).Select(item => item.Id));
    }

    [Fact]
    public async Task A_long_batch_with_corrections_leaves_the_text_index_as_it_should_be()
    {
        await using var register = new Register();
        var random = new RandomRegister(13);
        random.AddTo(register, systems: 3_000);
        await register.Fill();
        foreach (var text in (string[])["alpha", "alp*", "beta -gamma", "eta zeta"])
        {
            var search = new SystemSearch { Text = text, Limit = 200 };
            Assert.Equal(
                random.NewestFirst.Where(system => NaiveSearch.Finds(search, system)).Select(system => system.Id),
                SystemSearchTests.Walk(register, search).Select(item => item.Id));
        }
    }

    [Fact]
    public async Task A_damaged_file_is_filled_again()
    {
        await using var register = await WithSystems(20);
        register.Views.Dispose();
        foreach (var file in Directory.GetFiles(register.Home, "views.db*"))
        {
            await File.WriteAllTextAsync(file, "This is no database, and it was not meant to become one. Not at all.");
        }

        register.Reopen();
        Assert.Equal(0, register.Views.Position);
        await register.Fill();
        Assert.Equal(20, All(register).Count());
    }

    [Fact]
    public async Task Damage_inside_the_file_is_found_and_the_file_filled_again()
    {
        await using var register = await WithSystems(200);
        register.Views.Dispose();
        var path = Path.Combine(register.Home, "views.db");
        var bytes = await File.ReadAllBytesAsync(path);
        bytes.AsSpan(4 * 8192).Fill(0xAB);
        await File.WriteAllBytesAsync(path, bytes);
        register.Reopen();
        await register.Add(Samples.System("late"), Samples.Listed("Late", Samples.Party("acme"))).Fill();
        Assert.Equal(201, All(register).Count());
    }

    [Fact]
    public async Task A_view_of_another_schema_is_filled_again()
    {
        await using var register = await WithSystems(5);
        using (var writer = register.Views.OpenWriter())
        {
            Assert.Equal(register.Replica.Size, writer.Position);
        }

        Execute(register, "UPDATE view SET schema = 'systems:0'");
        register.Reopen();
        Assert.Equal(0, register.Views.Position);
        await register.Fill();
        Assert.Equal(5, All(register).Count());
    }

    [Fact]
    public async Task A_view_of_another_log_is_filled_again()
    {
        await using var register = await WithSystems(5);
        Execute(register, "UPDATE view SET leaf = x'00'");
        Execute(register, "DELETE FROM system");
        register.Reopen();
        await register.Add(Samples.System("late"), Samples.Listed("Late", Samples.Party("acme"))).Fill();
        Assert.Equal(6, All(register).Count());
    }

    [Fact]
    public async Task A_view_that_is_ahead_of_the_log_is_filled_again()
    {
        await using var register = await WithSystems(5);
        Execute(register, "UPDATE view SET position = 1000");
        register.Reopen();
        using var stop = new CancellationTokenSource();
        using var filler = new ViewFiller(register.Views, register.Replica);
        var running = filler.RunAsync(stop.Token);
        await Until(() => register.Views.Position == 5);
        await stop.CancelAsync();
        await running;
        Assert.Equal(5, All(register).Count());
    }

    [Fact]
    public async Task Waiting_ends_with_the_act_or_with_the_time()
    {
        await using var register = await WithSystems(1);
        Assert.True(await register.Views.WaitForAsync(0, TimeSpan.Zero));
        Assert.False(await register.Views.WaitForAsync(1, TimeSpan.FromMilliseconds(20)));
        var waiting = register.Views.WaitForAsync(1, TimeSpan.FromSeconds(60)).AsTask();
        Assert.False(waiting.IsCompleted);
        await register.Add(Samples.System("late"), Samples.Listed("Late", Samples.Party("acme"))).Fill();
        Assert.True(await waiting);
    }

    [Fact]
    public async Task No_file_of_the_view_holds_personal_data()
    {
        await using var register = await WithSystems(3);
        Assert.Contains(Samples.Contact.Email!, Encoding.UTF8.GetString(register.Replica.Read(0)!.Personal!), StringComparison.Ordinal);
        var files = Directory.GetFiles(register.Home, "views.db*").Select(File.ReadAllBytes).ToList();
        Assert.Contains(files, file => file.AsSpan().IndexOf("sorts letters"u8) >= 0);
        Assert.All([Samples.Contact.Email!, Samples.Contact.Person!], personal =>
            Assert.All(files, file => Assert.Equal(-1, file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(personal)))));
    }

    [Fact]
    public async Task Erased_entries_fill_the_view_as_before()
    {
        await using var register = await WithSystems(3);
        var before = Content(register);
        await register.Replica.EraseAsync(1, CancellationToken.None);
        await register.Rebuild();
        Assert.Equal(before, Content(register));
    }

    [Fact]
    public async Task Of_a_sealed_case_only_id_and_version_are_known()
    {
        await using var register = await WithSystems(1);
        var entry = register.Replica.Read(0)!;
        var id = Samples.System("secret");
        var hidden = entry with { Stream = id, Kind = Act.SealedKind, Facts = null, FactsSalt = null, Personal = null, PersonalSalt = null, Sealed = [1] };
        await register.Add(hidden).Add(hidden with { Version = 2 }).Fill();
        Assert.Equal(2, register.Log.FindSealed(id)!.Version);
        Assert.Null(register.Systems.Find(id));
        Assert.Equal(2, register.Log.ActsByKind()["sealed"]);
        Assert.Single(All(register));
    }

    [Fact]
    public async Task The_lag_is_a_metric()
    {
        await using var register = await WithSystems(3);
        register.Add(Samples.System("late"), Samples.Listed("Late", Samples.Party("acme")));
        await register.Append();
        using var filler = new ViewFiller(register.Views, register.Replica);
        var seen = new List<long>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => Enable(instrument, self) };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => seen.Add(value));
        listener.Start();
        listener.RecordObservableInstruments();
        Assert.Contains(1, seen);
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument is { Meter.Name: "ComplianceRegistry.Views", Name: "registry.views.lag" })
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static async Task FillAndStopSoon(Register register, int attempt)
    {
        using var stop = new CancellationTokenSource();
        using var filler = new ViewFiller(register.Views, register.Replica);
        var running = filler.RunAsync(stop.Token);
        await register.Views.WaitForAsync(Math.Min(register.Replica.Size - 1, register.Views.Position + (attempt * 10)), TimeSpan.FromSeconds(60));
        await stop.CancelAsync();
        await running;
    }

    private static async Task<Register> WithSystems(int count)
    {
        var register = new Register();
        for (var number = 0; number < count; number++)
        {
            register.Add(Samples.System($"{number}"), Samples.Listed($"System {number}", Samples.Party("acme")));
        }

        return await register.Fill();
    }

    private static IEnumerable<SystemItem> All(Register register) => SystemSearchTests.Walk(register, new SystemSearch { Limit = 200 });

    private static string Content(Register register) => string.Join('\n', All(register).Select(item =>
        $"{item with { Listings = [], Classifications = [] }} {string.Join(',', item.Listings)} {string.Join(',', item.Classifications)}"));

    private static void Execute(Register register, string sql)
    {
        register.Views.Dispose();
        using var connection = Storage.ViewConnection.OpenForWriting(Path.Combine(register.Home, "views.db"));
        connection.Execute(sql);
    }

    private static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            await Task.Yield();
            patience.Token.ThrowIfCancellationRequested();
        }
    }
}
