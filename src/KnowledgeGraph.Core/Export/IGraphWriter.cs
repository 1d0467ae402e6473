using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// Writes a graph to a stream as it comes: all nodes, then all edges, then the end. Disposing before the end leaves half a file.
/// </summary>
public interface IGraphWriter : IDisposable
{
    /// <summary>Writes one record.</summary>
    /// <param name="node">The record.</param>
    /// <param name="score">The record's place in a ranking; null if it has none.</param>
    void Write(EntityNode node, NodeScore? score);

    /// <summary>Writes one link.</summary>
    void Write(ExportedEdge edge);

    /// <summary>Writes the end of the format, and all data that is still buffered.</summary>
    void Complete();
}
