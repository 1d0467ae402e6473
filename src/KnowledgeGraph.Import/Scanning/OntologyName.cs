using System.Text;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>Which ontology an OBO or OBO graphs file holds: the prefix that most identifiers in its head have.</summary>
internal static class OntologyName
{
    private static readonly string[] Marks = ["HP", "MONDO", "DOID", "NCIT", "Orphanet"];

    public static string? Of(ScannedFile file)
    {
        using var source = SourceFile.Open(file.Path);
        return Of(source.Head.Span);
    }

    public static string? Of(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head);
        return Marks.Select(mark => (Mark: mark, Count: Count(text, mark + "_") + Count(text, mark + ":")))
            .Where(entry => entry.Count > 0)
            .OrderByDescending(entry => entry.Count)
            .FirstOrDefault().Mark;
    }

    private static int Count(string text, string mark)
    {
        var count = 0;
        for (
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
