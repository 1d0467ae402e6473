using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Provenance;

/// <summary>What a statement refers to, as it is kept: canonical identifiers and addresses with semicolons between.</summary>
internal static class StatementReferences
{
    private const char Joint = ';';

    public static IReadOnlyList<string> Of(string? joined) => joined?.Split(Joint) ?? [];

    /// <summary>Those that are papers of the release.</summary>
    public static IEnumerable<CitationNode> Citations(GraphImage graph, string? joined) => Of(joined)
        .Where(reference => reference.StartsWith($"{CuriePrefix.Pmid}:", StringComparison.Ordinal))
        .Select(graph.Identifiers.FindCitation)
        .OfType<IdentifierMatch>()
        .Select(match => new CitationNode(graph, match.Row));
}
