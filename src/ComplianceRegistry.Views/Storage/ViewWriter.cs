using ComplianceRegistry.Views.Arrangements;
using ComplianceRegistry.Views.Assessments;
using ComplianceRegistry.Views.Certification;
using ComplianceRegistry.Views.Deadlines;
using ComplianceRegistry.Views.Designations;
using ComplianceRegistry.Views.Differences;
using ComplianceRegistry.Views.EvidenceItems;
using ComplianceRegistry.Views.Incidents;
using ComplianceRegistry.Views.Jurisdictions;
using ComplianceRegistry.Views.Log;
using ComplianceRegistry.Views.Monitoring;
using ComplianceRegistry.Views.Outages;
using ComplianceRegistry.Views.Parties;
using ComplianceRegistry.Views.Recognition;
using ComplianceRegistry.Views.Recognition.Requests;
using ComplianceRegistry.Views.Recognition.Standings;
using ComplianceRegistry.Views.SealedCases;
using ComplianceRegistry.Views.Systems;

namespace ComplianceRegistry.Views.Storage;

/// <summary>The only writer of the view's file: applies batches of acts, each with its position in one transaction.</summary>
internal sealed class ViewWriter : IDisposable
{
    private readonly ViewConnection _connection;
    private readonly SystemProjection _systems;
    private readonly IProjection[] _projections;

    private ViewWriter(string path, byte[] secret)
    {
        _connection = ViewConnection.OpenForWriting(path);
        var parties = new PartyProjection(_connection);
        var jurisdictions = new JurisdictionProjection(_connection);
        _systems = new SystemProjection(_connection, parties, jurisdictions);
        var certificates = new CertificateProjection(_connection);
        var requests = new RequestProjection(_connection);
        var recognitions = new RecognitionProjection(_connection, requests);
        _projections =
        [
            new LogProjection(_connection), parties, jurisdictions, _systems, new DeadlineProjection(_connection), new DesignationProjection(_connection),
            new EvidenceProjection(_connection), new IncidentProjection(_connection),
            new AssessmentProjection(_connection), new BoundEvidenceProjection(_connection, BoundEvidenceProjection.Names(secret)), new MonitoringProjection(_connection),
            certificates, requests, recognitions, new StandingProjection(_connection, certificates, recognitions),
            new SealedCaseProjection(_connection, SealedLinks.Names(secret)),
            new OutageProjection(_connection),
            new ArrangementProjection(_connection),
            new DifferenceProjection(_connection),
        ];
    }

    /// <summary>The next position to apply.</summary>
    public long Position { get; private set; }

    /// <summary>Leaf hash of the last entry applied; empty in an empty view.</summary>
    public byte[] LastLeaf { get; private set; } = [];

    private string Schema => string.Join(' ', _projections.Select(projection => projection.Schema));

    /// <summary>Opens the file, with new tables when it is empty. Null when it was made by another version of the projections.</summary>
    public static ViewWriter? Open(string path, byte[] secret)
    {
        var writer = new ViewWriter(path, secret);
        try
        {
            if (writer.Begin())
            {
                return writer;
            }
        }
        catch
        {
            writer.Dispose();
            throw;
        }

        writer.Dispose();
        return null;
    }

    /// <summary>
    /// Applies the next acts, all or none, in one transaction. They come in parts: a part is written before the next is
    /// taken, so that a long transaction needs no more memory than a short one.
    /// </summary>
    public void Apply(IEnumerable<IReadOnlyList<ViewAct>> parts)
    {
        _connection.Run("BEGIN IMMEDIATE");
        var (position, leaf) = (Position, LastLeaf);
        foreach (var acts in parts)
        {
            ApplyPart(acts);
            (position, leaf) = (acts[^1].Position + 1, acts[^1].LeafHash);
        }

        _connection.Run("UPDATE view SET position = ?1, leaf = ?2", position, leaf);
        _connection.Run("COMMIT");
        (Position, LastLeaf) = (position, leaf);
    }

    /// <summary>Does a part of the merging of the text index that filling put off. False when nothing is left to do.</summary>
    public bool Tidy() => _systems.Tidy();

    public void Dispose() => _connection.Dispose();

    private void ApplyPart(IReadOnlyList<ViewAct> acts)
    {
        foreach (var act in acts)
        {
            Array.ForEach(_projections, projection => projection.Apply(act));
        }

        Array.ForEach(_projections, projection => projection.Flush());
    }

    private bool Begin()
    {
        if (_connection.Number("SELECT count(*) FROM sqlite_schema") == 0)
        {
            Create();
        }

        if (_connection.Number("SELECT count(*) FROM sqlite_schema WHERE name = 'view'") != 1)
        {
            return false;
        }

        var state = _connection.First(
            "SELECT schema, position, leaf FROM view",
            row => (Schema: row.Text(0), Position: row.Long(1), Leaf: row.Bytes(2).ToArray()));
        (Position, LastLeaf) = (state.Position, state.Leaf);
        return state.Schema == Schema;
    }

    private void Create()
    {
        _connection.Run("BEGIN IMMEDIATE");
        _connection.Execute("CREATE TABLE view (schema TEXT NOT NULL, position INTEGER NOT NULL, leaf BLOB NOT NULL)");
        foreach (var table in _projections.SelectMany(projection => projection.Tables))
        {
            _connection.Execute(table);
        }

        _connection.Run("INSERT INTO view (schema, position, leaf) VALUES (?1, 0, x'')", Schema);
        _connection.Run("COMMIT");
    }
}
