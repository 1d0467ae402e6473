using System.Text;

namespace KnowledgeGraph.Formats.ClinGen;

/// <summary>The banner above ClinGen's table.</summary>
internal static class ClinGenHeader
{
    private const string Mark = "FILE CREATED: ";

    /// <summary>The date the file was made, as it says; null if it does not.</summary>
    public static string? FileCreated(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head);
        var start = text.IndexOf(Mark, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var date = text[(start + Mark.Length)..];
        var end = date.IndexOfAny(['"', ',', '\n']);
        return end < 0 ? null : date[..end].Trim();
    }
}
