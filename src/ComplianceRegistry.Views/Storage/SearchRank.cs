using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace ComplianceRegistry.Views.Storage;

/// <summary>
/// The FTS5 function <c>relevance(system_text, words)</c>: how well a row matches the first <c>words</c> phrases of the
/// query. Unlike <c>bm25</c> it never looks at the filters' tokens or at other rows: that makes it cheap on common words,
/// and a row's rank the same on every page, however many rows are added meanwhile.
/// </summary>
/// <remarks>
/// For each phrase its hits are weighed by column and damped, w / (w + 8), so that a word in the name counts more than
/// many in the purpose; a hit at the very beginning of the name counts double. See "Custom Auxiliary Functions" of the
/// FTS5 documentation; the offsets below are those of <c>Fts5ExtensionApi</c>, which only ever grows.
/// </remarks>
internal static unsafe partial class SearchRank
{
    private const int CreateFunction = 3;
    private const int PhraseFirst = 16;
    private const int PhraseNext = 17;
    private const long Scale = 100_000;

    private static ReadOnlySpan<byte> WeightOfColumn => [8, 3, 1, 0];

    /// <summary>Makes the function known to a connection.</summary>
    public static void Register(sqlite3 database)
    {
        var api = Fts5Api(database.DangerousGetHandle());
        var create = (delegate* unmanaged[Cdecl]<nint*, byte*, nint, nint, nint, int>)api[CreateFunction];
        delegate* unmanaged[Cdecl]<nint*, nint, nint, int, nint*, void> function = &Relevance;
        fixed (byte* name = "relevance\0"u8)
        {
            Check(create(api, name, 0, (nint)function, 0));
        }

        GC.KeepAlive(database);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Relevance(nint* api, nint row, nint context, int count, nint* values)
    {
        var phrases = count > 0 ? sqlite3_value_int(values[0]) : 0;
        var score = 0L;
        for (var phrase = 0; phrase < phrases; phrase++)
        {
            var weight = Weight(api, row, phrase);
            score += weight * Scale / (weight + 8);
        }

        sqlite3_result_int64(context, score);
    }

    private static long Weight(nint* api, nint row, int phrase)
    {
        var first = (delegate* unmanaged[Cdecl]<nint, int, PhraseIterator*, int*, int*, int>)api[PhraseFirst];
        var next = (delegate* unmanaged[Cdecl]<nint, PhraseIterator*, int*, int*, void>)api[PhraseNext];
        PhraseIterator iterator;
        int column, offset;
        var weight = 0L;
        var result = first(row, phrase, &iterator, &column, &offset);
        for (; result == raw.SQLITE_OK && column >= 0; next(row, &iterator, &column, &offset))
        {
            weight += WeightOfColumn[Math.Min(column, 3)] << (column == 0 && offset == 0 ? 1 : 0);
        }

        return weight;
    }

    private static nint* Fts5Api(nint database)
    {
        nint statement, api = 0;
        fixed (byte* sql = "SELECT fts5(?1)\0"u8, type = "fts5_api_ptr\0"u8)
        {
            Check(sqlite3_prepare_v2(database, sql, -1, &statement, null));
            Check(sqlite3_bind_pointer(statement, 1, &api, type, 0));
            _ = sqlite3_step(statement);
            Check(sqlite3_finalize(statement));
        }

        return api != 0 ? (nint*)api : throw new ViewFileException(raw.SQLITE_ERROR, "This build of SQLite has no FTS5.");
    }

    private static void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new ViewFileException(result, "FTS5 does not accept the rank function.");
        }
    }

    [LibraryImport("e_sqlite3")]
    private static partial int sqlite3_prepare_v2(nint database, byte* sql, int length, nint* statement, byte** tail);

    [LibraryImport("e_sqlite3")]
    private static partial int sqlite3_bind_pointer(nint statement, int index, void* pointer, byte* type, nint destroy);

    [LibraryImport("e_sqlite3")]
    private static partial int sqlite3_step(nint statement);

    [LibraryImport("e_sqlite3")]
    private static partial int sqlite3_finalize(nint statement);

    [LibraryImport("e_sqlite3")]
    private static partial int sqlite3_value_int(nint value);

    [LibraryImport("e_sqlite3")]
    private static partial void sqlite3_result_int64(nint context, long value);

    private struct PhraseIterator
    {
        public byte* Next;
        public byte* End;
    }
}
