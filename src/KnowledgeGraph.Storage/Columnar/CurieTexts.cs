using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>CURIEs of the records of one kind, each made of its bytes once.</summary>
internal sealed class CurieTexts(GraphImage graph, EntityType type)
{
    private readonly string?[] _texts = new string?[graph.CountOf(type)];

    /// <summary>The CURIE of a row.</summary>
    public string this[int row] => _texts[row] ??= graph.CurieOf(type, row);
}
