using System.Text;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Import.Download;

/// <summary>Checks by its bytes whether a file is complete and of the type that its name says.</summary>
internal static class ContentCheck
{
    private const int EdgeSize = 512;

    /// <summary>Finds the fault of a file; null if there is none.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="name">The name that it will have.</param>
    /// <param name="cancellation">Ends the check.</param>
    public static string? Fault(string path, string name, CancellationToken cancellation)
    {
        var (head, tail) = Edges(path);
        if (head.Length == 0)
        {
            return "it is empty";
        }

        if (head.StartsWith("\u001f\u008b", StringComparison.Ordinal))
        {
            return ContainerCheck.Fault(path, cancellation);
        }

        var start = head.TrimStart();
        return Path.GetExtension(name) switch
        {
            ".gz" => "it is no gzip file",
            _ when start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                => "a web page came in its place",
            ".json" when tail is not ('}' or ']') => "its JSON does not end",
            ".xml" when tail is not '>' => "its XML does not end",
            _ => null,
        };
    }

    // Reads the head, with each byte as a character, and the last character that is not white space.
    private static (string Head, char? Tail) Edges(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var buffer = new byte[EdgeSize];
        var head = Encoding.Latin1.GetString(buffer, 0, file.ReadAtLeast(buffer, EdgeSize, throwOnEndOfStream: false));
        file.Seek(-Math.Min(file.Length, EdgeSize), SeekOrigin.End);
        var tail = Encoding.Latin1.GetString(buffer, 0, file.ReadAtLeast(buffer, EdgeSize, throwOnEndOfStream: false)).TrimEnd();
        return (head, tail.Length == 0 ? null : tail[^1]);
    }
}
