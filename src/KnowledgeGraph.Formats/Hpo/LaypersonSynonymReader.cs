using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Hpo;

/// <summary>Reads HPO's report layperson-synonyms.tsv.</summary>
public static class LaypersonSynonymReader
{
    private const int TermIriColumn = 0;
    private const int TermLabelColumn = 1;
    private const int SynonymColumn = 2;

    private static readonly TableLayout Layout = new(
        "layperson-synonyms.tsv",
        '\t',
        "term",
        "term_label",
        "layperson")
    {
        IsExact = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<LaypersonSynonym> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new LaypersonSynonym(
                table.Required(TermIriColumn),
                table.Text(TermLabelColumn),
                table.Required(SynonymColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
