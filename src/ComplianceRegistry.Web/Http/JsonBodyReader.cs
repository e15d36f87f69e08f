using System.Buffers;
using System.IO.Pipelines;

namespace ComplianceRegistry.Web.Http;

/// <summary>The bytes of a body, or why they were not taken.</summary>
internal readonly record struct BodyBytes(byte[] Bytes, Problem? Refusal);

/// <summary>Reads bodies up to a limit.</summary>
internal static class JsonBodyReader
{
    /// <summary>Largest JSON body, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>
    /// Reads the whole body. A larger one is read on, to no use, up to the server's own limit, so that the caller gets the answer rather than a cut connection.
    /// </summary>
    public static async Task<BodyBytes> ReadAsync(HttpRequest request)
    {
        var reader = request.BodyReader;
        var cancellation = request.HttpContext.RequestAborted;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (read.Buffer.Length > MaxBytes)
                return await DrainAsync(reader, read.Buffer.End, cancellation);
            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return new BodyBytes(bytes, null);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static async Task<BodyBytes> DrainAsync(PipeReader reader, SequencePosition consumed, CancellationToken cancellation)
    {
        reader.AdvanceTo(consumed);
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return new BodyBytes([], Problems.TooLarge(MaxBytes));
        }
    }
}
