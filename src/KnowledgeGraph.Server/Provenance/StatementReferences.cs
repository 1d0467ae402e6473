using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Provenance;

/// <summary>The references of a statement as they are stored: canonical identifiers and addresses, separated by semicolons.</summary>
internal static class StatementReferences
{
    private const char Joint = ';';

    public static IReadOnlyList<string> Of(string? joined) => joined?.Split(Joint) ?? [];

    /// <summary>The references that are papers of the release.</summary>
    public static IEnumerable<CitationNode> Citations(GraphImage graph, string? joined) => Of(joined)
        .Where(reference => reference.StartsWith($"{CuriePrefix.Pmid}:", StringComparison.Ordinal))
        .Select(graph.Identifiers.FindCitation)
        .OfType<IdentifierMatch>()
        .Select(match => new CitationNode(graph, match.Row));
}
