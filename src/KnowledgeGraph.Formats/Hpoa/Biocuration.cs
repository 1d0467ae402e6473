namespace KnowledgeGraph.Formats.Hpoa;

/// <summary>Who curated an annotation and when: <c>HPO:skoehler[2017-07-13]</c>; of several, the last.</summary>
/// <param name="Curator">Curator, e.g. HPO:skoehler.</param>
/// <param name="Date">ISO date; null if none is given.</param>
public sealed record Biocuration(string Curator, string? Date)
{
    /// <summary>Reads the column; null if it is empty.</summary>
    public static Biocuration? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var last = text[(text.TrimEnd(';', ' ').LastIndexOf(';') + 1)..].Trim(';', ' ');
        var bracket = last.IndexOf('[');
        return bracket < 0 ? new Biocuration(last, null) : new Biocuration(last[..bracket], last[(bracket + 1)..].TrimEnd(']'));
    }
}
