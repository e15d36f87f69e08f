using System.Buffers;
using System.Text.Json;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>
/// An operation's result file, one line a row in the file's order. It is the import's cursor as well: after a crash its
/// complete lines say which rows are done, and an incomplete last line is cut off. Lines are handed to the file whole, one by
/// one, so that whoever reads beside the import sees all rows that are counted.
/// </summary>
internal sealed class ResultRows : IDisposable
{
    private const int SyncEvery = 1_000;
    private readonly FileStream _file;
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _unsynced;

    private ResultRows(FileStream file, RowCounts counts)
    {
        _file = file;
        Counts = counts;
    }

    /// <summary>Rows in the file and their outcomes.</summary>
    public RowCounts Counts { get; private set; }

    /// <summary>Opens the file behind its last complete line.</summary>
    public static ResultRows Open(string path)
    {
        var (counts, length) = Recount(path);
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.SetLength(length);
        file.Seek(length, SeekOrigin.Begin);
        return new ResultRows(file, counts);
    }

    public void Append(RowResult row)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, new JsonWriterOptions { Encoder = RegistryJson.Options.Encoder }))
            JsonSerializer.Serialize(json, row, RegistryJson.Options);
        _line.Write("\n"u8);
        _file.Write(_line.WrittenSpan);
        Counts = Counts.Add(row.Outcome);
        if (++_unsynced == SyncEvery)
            Sync();
    }

    /// <summary>Hands every line to the disk.</summary>
    public void Sync()
    {
        _file.Flush(flushToDisk: true);
        _unsynced = 0;
    }

    public void Dispose() => _file.Dispose();

    private static (RowCounts Counts, long Length) Recount(string path)
    {
        var counts = RowCounts.None;
        var length = 0L;
        if (!File.Exists(path))
            return (counts, length);
        var bytes = 0L;
        foreach (var line in Lines(path))
        {
            bytes += line.Length + 1;
            if (TryRead(line) is not { } row)
                break;
            counts = counts.Add(row.Outcome);
            length = bytes;
        }

        return (counts, length);
    }

    private static RowResult? TryRead(byte[] line)
    {
        try
        {
            return JsonSerializer.Deserialize<RowResult>(line, RegistryJson.Options);
        }
        catch (JsonException)
        {
            // The tail of a file that was being written when the machine stopped.
            return null;
        }
    }

    /// <summary>Complete lines only: a line without its end is not one.</summary>
    private static IEnumerable<byte[]> Lines(string path)
    {
        using var file = new BufferedStream(File.OpenRead(path), 64 * 1024);
        var line = new List<byte>();
        for (var next = file.ReadByte(); next >= 0; next = file.ReadByte())
        {
            if (next == '\n')
            {
                yield return [.. line];
                line.Clear();
            }
            else
                line.Add((byte)next);
        }
    }
}
