namespace KnowledgeGraph.Formats.Hpoa;

/// <summary>
/// The curator of an annotation and the date: <c>HPO:skoehler[2017-07-13]</c>; if there are several, the last, with the earlier ones.
/// </summary>
/// <param name="Curator">Curator, e.g. HPO:skoehler.</param>
/// <param name="Date">ISO date; null if none is given.</param>
public sealed record Biocuration(string Curator, string? Date)
{
    /// <summary>The earlier curators, as the file writes them, oldest first; null if there are none.</summary>
    public string? Before { get; init; }

    /// <summary>Reads the column; null if it is empty.</summary>
    public static Biocuration? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var all = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (all.Length == 0)
        {
            return null;
        }

        var (last, before) = (all[^1], all.Length == 1 ? null : string.Join(';', all[..^1]));
        var bracket = last.IndexOf('[');
        return bracket < 0
            ? new Biocuration(last, null) { Before = before }
            : new Biocuration(last[..bracket], last[(bracket + 1)..].TrimEnd(']')) { Before = before };
    }
}
