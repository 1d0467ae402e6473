using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>Reads a CSV derived of Orphadata's natural history product: ages of onset and inheritance, with bars between.</summary>
public static class DerivedNaturalHistoryReader
{
    private const int OrphaCodeColumn = 0;
    private const int DisorderNameColumn = 1;
    private const int AgesColumn = 2;
    private const int InheritanceColumn = 3;

    private static readonly TableLayout Layout = new(
        "natural_history_of_rare_diseases.csv",
        ',',
        "orpha_code",
        "name",
        "age_of_onset",
        "type_of_inheritance");

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<OrphanetAges> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new OrphanetAges(
                table.Required(OrphaCodeColumn), table.Required(DisorderNameColumn), table.List(AgesColumn, '|'), table.List(
                    InheritanceColumn,
                    '|'));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
