namespace ComplianceRegistry.Web.Imports;

/// <summary>The result rows that are complete now, while the import may be writing on: a fixed length that ends with a line.</summary>
internal sealed class RowsReply(string path) : IResult
{
    public const string MediaType = "application/x-ndjson";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var length = CompleteLength(path);
        httpContext.Response.ContentType = MediaType;
        httpContext.Response.ContentLength = length;
        return length == 0 ? Task.CompletedTask : httpContext.Response.SendFileAsync(path, 0, length, httpContext.RequestAborted);
    }

    /// <summary>Bytes up to and with the last line end; 0 when there is no such file.</summary>
    internal static long CompleteLength(string path)
    {
        if (!File.Exists(path))
            return 0;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var block = new byte[4096];
        for (var end = file.Length; end > 0;)
        {
            var start = Math.Max(0, end - block.Length);
            var read = RandomAccess.Read(file.SafeFileHandle, block.AsSpan(0, (int)(end - start)), start);
            var last = block.AsSpan(0, read).LastIndexOf((byte)'\n');
            if (last >= 0)
                return start + last + 1;
            end = start;
        }

        return 0;
    }
}
