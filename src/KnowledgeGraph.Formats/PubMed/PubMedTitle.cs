namespace KnowledgeGraph.Formats.PubMed;

/// <summary>Titles of papers that are not in English.</summary>
internal static class PubMedTitle
{
    private static readonly char[] Marks = ['[', ']', '.', ' '];

    /// <summary>
    /// The English title; the paper's original title if PubMed says that there is none (<c>[Not Available].</c>), or if it is null. A
    /// translated title keeps its brackets.
    /// </summary>
    public static string? Of(string? english, string? vernacular) =>
        english is null || english.Trim(Marks).Equals("Not Available", StringComparison.OrdinalIgnoreCase) ? vernacular : english;
}
