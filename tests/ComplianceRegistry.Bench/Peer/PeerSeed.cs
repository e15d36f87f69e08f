using ComplianceRegistry.Bench.Corpus;
using Npgsql;
using NpgsqlTypes;

namespace ComplianceRegistry.Bench.Peer;

/// <summary>Fills the peer's tables in bulk, and lets the database gather its statistics.</summary>
internal static class PeerSeed
{
    private const string Columns =
        """
        COPY systems ("Id","Version","Provider","ProviderName","Name","Reference","IntendedPurpose","DataAndLogic","Section","Sector","Jurisdiction","Status","Class",
        "UpdatedAt","Fingerprint","SystemVersion","Deployments","Contact","Links","Questionnaire","Answers") FROM STDIN (FORMAT BINARY)
        """;

    /// <summary>Writes the first systems of the corpus, one second apart, the last one now.</summary>
    public static async Task FillAsync(string connectionString, SystemCorpus corpus, int count)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using (var copy = await connection.BeginBinaryImportAsync(Columns))
        {
            var now = DateTime.UtcNow;
            for (var i = 0; i < count; i++)
                await WriteAsync(copy, corpus[i], i, now.AddSeconds(i - count));
            await copy.CompleteAsync();
        }

        await using var vacuum = source.CreateCommand("VACUUM ANALYZE systems");
        await vacuum.ExecuteNonQueryAsync();
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, SyntheticSystem system, int index, DateTime at)
    {
        await copy.StartRowAsync();
        await copy.WriteAsync($"AIS-{index:X16}", NpgsqlDbType.Text);
        await copy.WriteAsync(1L, NpgsqlDbType.Bigint);
        string[] texts =
        [
            "PTY-" + system.Provider, system.Provider, system.Name, system.Reference, system.IntendedPurpose, system.DataAndLogic,
            "public", system.Sector, system.Jurisdiction, "listed", "undetermined",
        ];
        foreach (var text in texts)
            await copy.WriteAsync(text, NpgsqlDbType.Text);
        await copy.WriteAsync(at, NpgsqlDbType.TimestampTz);
        await copy.WriteAsync(new byte[32], NpgsqlDbType.Bytea);
        await copy.WriteAsync($$"""{"Label":"{{system.VersionLabel}}","ContentHash":"{{system.ContentHash}}","Date":"{{system.Date:yyyy-MM-dd}}"}""", NpgsqlDbType.Jsonb);
        await copy.WriteAsync($$"""[{"Jurisdiction":"{{system.Jurisdiction}}","Deployer":null,"Status":"{{system.DeploymentStatus}}"}]""", NpgsqlDbType.Jsonb);
        await copy.WriteAsync("""{"Email":null}""", NpgsqlDbType.Jsonb);
        await copy.WriteAsync(Array.Empty<string>(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        await copy.WriteAsync(SyntheticSystem.Questionnaire, NpgsqlDbType.Text);
        await copy.WriteAsync("{}", NpgsqlDbType.Jsonb);
    }
}
