using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Web.Classification;
using ComplianceRegistry.Web.Imports.Operations;
using ComplianceRegistry.Web.Jurisdictions;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.Imports;

[Collection(SharedRegistry.Name)]
public sealed class ImportSessionTests(RunningRegistry registry)
{
    private static readonly ImportMapping Mapping = new(
        "m", "session", ImportFormat.Csv, ImportEncoding.Auto, ',', "", "US", ["Id"],
        ImmutableSortedDictionary<string, FieldSource>.Empty);

    [Fact]
    public async Task rows_of_one_key_never_overlap_and_keep_their_order()
    {
        var (running, overlaps, order) = (new ConcurrentDictionary<string, int>(), 0, new ConcurrentQueue<long>());
        var session = Session(async system =>
        {
            if (running.AddOrUpdate(system.Id, 1, (_, others) => others + 1) > 1)
                Interlocked.Increment(ref overlaps);
            await Task.Yield();
            order.Enqueue(system.Row.Number);
            running.AddOrUpdate(system.Id, 0, (_, others) => others - 1);
            return new RowResult(system.Row.Number, RowOutcome.Accepted, system.Id, []);
        });
        var window = new Queue<Task>();
        for (var row = 1; row <= 5_000; row++)
        {
            window.Enqueue(session.ImportAsync(Row(row)));
            if (window.Count == 8)
                await window.Dequeue();
        }

        await Task.WhenAll(window);

        Assert.Equal(0, overlaps);
        Assert.Equal(order.Order(), order);
    }

    [Fact]
    public async Task a_row_that_fails_does_not_keep_the_next_with_its_key_from_being_imported()
    {
        var session = Session(system => system.Row.Number == 1
            ? throw new TimeoutException("The log did not answer.")
            : Task.FromResult(new RowResult(system.Row.Number, RowOutcome.Accepted, system.Id, [])));

        var (first, second) = (session.ImportAsync(Row(1)), session.ImportAsync(Row(2)));

        await Assert.ThrowsAsync<TimeoutException>(() => first);
        Assert.Equal(RowOutcome.Accepted, (await second).Outcome);
    }

    private static MappedRow Row(long number) => new(
        number,
        ["one"],
        ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            [ImportFields.Name] = "Scanner",
            [ImportFields.IntendedPurpose] = "Finds tumours.",
            [ImportFields.Provider] = "Clinic",
        }),
        []);

    private ImportSession Session(RowStep step)
    {
        var services = registry.Services;
        var (ids, filer) = (new IdDerivation(Encoding.UTF8.GetBytes(new string('s', 32))), new Party { Id = "PTY-1" });
        var actor = filer.ActingFor(1, "");
        var parties = new RecordedParties(services.GetRequiredService<PartyGrains>(), ids, filer, actor, Mapping);
        var content = new RowContent(
            Mapping, parties, services.GetRequiredService<FrameworkFiles>().Catalog, services.GetRequiredService<KnownJurisdictions>().Catalog(), actor,
            services.GetRequiredService<RegistryClock>());
        return new ImportSession(Mapping, content, parties, step, ids);
    }
}
