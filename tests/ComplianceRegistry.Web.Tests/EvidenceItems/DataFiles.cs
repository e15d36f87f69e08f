using System.Text;

namespace ComplianceRegistry.Web.Tests.EvidenceItems;

/// <summary>The files of a data directory, looked through for what they must not hold.</summary>
internal static class DataFiles
{
    /// <summary>The files that hold a text somewhere in their bytes, as UTF-8.</summary>
    public static IReadOnlyList<string> With(string directory, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Where(file => Read(file).AsSpan().IndexOf(bytes) >= 0)];
    }

    // The server has some of them open.
    private static byte[] Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (IOException) when (Path.GetFileName(file) == "registry.lock")
        {
            return [];
        }
    }
}
