namespace ComplianceRegistry.Grains.Cases;

/// <summary>Reads an index of cases to its end, page by page: while it is read, nothing is held of it but a page.</summary>
internal static class IndexPages
{
    private const int Size = 500;

    /// <summary>Every id, in the order of ids.</summary>
    /// <param name="page">Answers ids after one, which is empty at the start, as many as asked for while there are as many.</param>
    public static IEnumerable<string> All(Func<string, int, IReadOnlyList<string>> page)
    {
        for (var ids = page("", Size); ids.Count > 0; ids = ids.Count < Size ? [] : page(ids[^1], Size))
        {
            foreach (var id in ids)
                yield return id;
        }
    }
}
