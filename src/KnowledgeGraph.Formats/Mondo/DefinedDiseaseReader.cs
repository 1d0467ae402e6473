using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Mondo;

/// <summary>Reads Every Cure's disease lists, whose definitions and synonyms are Mondo's.</summary>
public static class DefinedDiseaseReader
{
    private const int IdColumn = 0;
    private const int LabelColumn = 1;
    private const int DefinitionColumn = 2;
    private const int SynonymsColumn = 3;
    private const int XrefsColumn = 4;

    private static readonly TableLayout Layout = new(
        "Every Cure disease list",
        '\t',
        "category_class",
        "label",
        "definition",
        "synonyms",
        "crossreferences")
    {
        AllowsShortRows = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<DefinedDisease> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new DefinedDisease(
                table.Required(IdColumn),
                table.Text(LabelColumn),
                table.Text(DefinitionColumn),
                table.List(SynonymsColumn, ';'),
                table.List(XrefsColumn, ';'));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
