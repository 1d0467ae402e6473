using System.IO.Compression;
using System.Text.Json;
using KnowledgeGraph.UnitTests.Formats;

namespace KnowledgeGraph.UnitTests.Samples;

/// <summary>A gzip file of <c>../shared/data</c>, as it is published; a test without that folder is skipped.</summary>
internal static class PublicFile
{
    // Opened here and now: a skip out of an enumeration would fail the assertion that enumerates.
    public static IEnumerable<string> Lines(string path) => Lines(Open(path));

    /// <summary>The lines split at tabs, comments and empty lines left out.</summary>
    public static IEnumerable<string[]> Rows(string path) =>
        Lines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    public static JsonDocument Json(string path)
    {
        using var stream = Open(path);
        return JsonDocument.Parse(stream);
    }

    private static IEnumerable<string> Lines(GZipStream source)
    {
        using var reader = new StreamReader(source);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static GZipStream Open(string path) =>
        new(File.OpenRead(SampleFolder.RequireShared("data/" + path)), CompressionMode.Decompress);
}
