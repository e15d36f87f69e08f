using System.Globalization;
using ComplianceRegistry.Cli.Remote;

namespace ComplianceRegistry.Cli.Replay;

/// <summary>
/// The past of a list of devices: they become systems, decisions on them certificates, reports about them incidents. Every act is recorded now and effective
/// on the source's day; nothing follows from it. A second replay adds nothing.
/// </summary>
/// <param name="registry">The registry, signed in to as the authority that keeps the source.</param>
/// <param name="source">What the source's columns and codes mean.</param>
internal sealed class DeviceReplay(RegistryClient registry, ReplaySource source)
{
    private const string Designations = "designations";
    private const string Certificates = "certificates";
    private const string Incidents = "incidents";

    /// <summary>Runs the steps in order.</summary>
    /// <param name="deviceFile">The devices.</param>
    /// <param name="eventFile">Adverse events; null for none.</param>
    /// <param name="body">Registry id of the body that took the decisions.</param>
    /// <param name="cancellationToken">Ends the replay; what is recorded stays.</param>
    public async Task<ReplayReport> RunAsync(FileInfo deviceFile, FileInfo? eventFile, string body, CancellationToken cancellationToken)
    {
        var devices = DeviceRow.ReadAll(deviceFile, source.Devices);
        var events = eventFile is null ? [] : EventRow.ReadAll(eventFile, source.Events);
        var sizeBefore = await SizeAsync(cancellationToken);
        var recorder = new HistoryRecorder(registry, sizeBefore);
        var decisions = new Decisions(source.Devices, devices, await AuthorityDays.OfSignedInAsync(registry, cancellationToken));

        var systems = await SystemsStep.RunAsync(registry, deviceFile, source.Mapping, devices, cancellationToken);
        var designated = await recorder.RecordAsync(Designations, "v1/designations/historic", decisions.Designations(body), cancellationToken);
        var certificates = decisions.Certificates(Ids(systems, row => row.Row), Ids(designated, row => row.Key));
        var certified = await recorder.RecordAsync(Certificates, "v1/certificates/historic", certificates, cancellationToken);
        var told = AdverseEvents.Incidents(events, source.Events, Ids(systems, row => row.Key));
        var recorded = await recorder.RecordAsync(Incidents, "v1/incidents/recorded", told, cancellationToken);
        return new ReplayReport([systems, designated, certified, recorded], events, sizeBefore, await SizeAsync(cancellationToken));
    }

    private static Dictionary<TKey, string> Ids<TKey>(IEnumerable<ReplayedRow> rows, Func<ReplayedRow, TKey> key)
        where TKey : notnull
    {
        var ids = new Dictionary<TKey, string>();
        foreach (var row in rows.Where(row => row.Id is not null))
        {
            ids.TryAdd(key(row), row.Id!);
        }

        return ids;
    }

    /// <summary>Entries in the log, by its checkpoint.</summary>
    private async Task<long> SizeAsync(CancellationToken cancellationToken) =>
        long.Parse((await registry.GetTextAsync("v1/log/checkpoint", cancellationToken)).Split('\n')[1], CultureInfo.InvariantCulture);
}
