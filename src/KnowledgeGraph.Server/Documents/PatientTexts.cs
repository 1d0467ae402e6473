using System.Collections.Frozen;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// Tells documents that may hold what is known of a patient, written into them instead of given as variables: they are not kept beyond
/// their request.
/// </summary>
/// <param name="fields">The names of the fields that are asked about a patient.</param>
public sealed class PatientTexts(IEnumerable<string> fields)
{
    private readonly FrozenSet<string> _fields = fields.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a document asks about a patient with texts that it holds itself.</summary>
    public bool AreIn(ParsedDocument document) =>
        MayBeIn(document.Source) && Fields(document.Syntax).Any(field => _fields.Contains(field.Name.StringValue));

    /// <summary>Whether a text that has not been parsed may be such a document.</summary>
    public bool MayBeIn(string source) =>
        source.Contains('"', StringComparison.Ordinal) && _fields.Any(name => source.Contains(name, StringComparison.Ordinal));

    private static IEnumerable<GraphQLField> Fields(GraphQLDocument document)
    {
        var open = new Stack<ASTNode>(document.Definitions);
        while (open.TryPop(out var node))
        {
            if (node is GraphQLField field)
            {
                yield return field;
            }

            foreach (var selection in (node as IHasSelectionSetNode)?.SelectionSet?.Selections ?? [])
            {
                open.Push(selection);
            }
        }
    }
}
