using KnowledgeGraph.Formats.Ontology;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Sssom;

/// <summary>Reads SSSOM mapping tables.</summary>
public static class SssomReader
{
    private const int SubjectIdColumn = 0;
    private const int SubjectLabelColumn = 1;
    private const int PredicateIdColumn = 2;
    private const int ObjectIdColumn = 3;
    private const int ObjectLabelColumn = 4;
    private const int JustificationColumn = 5;
    private const int ModifierColumn = 6;
    private const int CardinalityColumn = 7;

    private static readonly TableLayout Layout = new(
        "SSSOM",
        '\t',
        "subject_id",
        "subject_label",
        "predicate_id",
        "object_id",
        "object_label?",
        "mapping_justification",
        "predicate_modifier?",
        "mapping_cardinality?")
    {
        AllowsShortRows = true,
    };

    /// <summary>True if the file's head holds this format's header.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => Layout.Recognises(head);

    /// <summary>The version the file states of itself; null if it states none.</summary>
    public static string? ReadVersion(ReadOnlySpan<byte> head) => HeaderComment.Value(head, "mapping_set_version", "mapping_date");

    /// <summary>Reads row by row; faulty rows go to <paramref name="problems"/> and are left out.</summary>
    public static IEnumerable<Mapping> Read(SourceFile file, IProblemSink problems)
    {
        var table = new TableReader(file, problems, Layout);
        while (table.Read())
        {
            var row = new Mapping(
                PredicateIri.OfIdentifier(table.Required(SubjectIdColumn)),
                table.Text(SubjectLabelColumn),
                PredicateIri.ToCurie(table.RequiredPooled(PredicateIdColumn)),
                PredicateIri.OfIdentifier(table.Required(ObjectIdColumn)),
                table.Text(ObjectLabelColumn),
                table.Pooled(JustificationColumn),
                table.Pooled(ModifierColumn),
                table.Pooled(CardinalityColumn));
            if (table.IsRowGood)
            {
                yield return row;
            }
        }
    }
}
