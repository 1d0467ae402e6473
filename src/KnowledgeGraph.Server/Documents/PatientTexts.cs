using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// Tells documents that may hold what is known of a patient, written into them instead of given as variables: they are not kept beyond
/// their request.
/// </summary>
internal static class PatientTexts
{
    private static readonly string[] _askers = ["annotate", "diagnose", "rankDiseases", "rankGenes", "nextQuestions"];

    /// <summary>Whether an operation asks about a patient with texts that the document itself holds.</summary>
    public static bool AreIn(ParsedDocument document) =>
        MayBeIn(document.Source) && Fields(document.Syntax).Any(field => _askers.Contains(field.Name.StringValue));

    /// <summary>Whether a text that has not been parsed may be such a document.</summary>
    public static bool MayBeIn(string source) =>
        source.Contains('"', StringComparison.Ordinal) && Array.Exists(_askers, name => source.Contains(name, StringComparison.Ordinal));

    private static IEnumerable<GraphQLField> Fields(GraphQLDocument document) =>
        document.Definitions.OfType<IHasSelectionSetNode>().SelectMany(definition => definition.SelectionSet?.Selections ?? [])
            .SelectMany(Fields);

    private static IEnumerable<GraphQLField> Fields(ASTNode selection) => selection switch
    {
        GraphQLField field => [field],
        GraphQLInlineFragment fragment => fragment.SelectionSet.Selections.SelectMany(Fields),
        _ => [],
    };
}
