using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>A source's statement about a link.</summary>
/// <param name="Link">The link.</param>
/// <param name="Statement">The statement.</param>
/// <param name="File">The name of the file that it was read from; null if it was read from none.</param>
internal sealed record StatementRow(LinkRow Link, AssociationStatement Statement, string? File)
{
    /// <summary>Its number in the release, from 1.</summary>
    public int Key { get; init; }
}
