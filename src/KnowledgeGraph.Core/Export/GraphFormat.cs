namespace KnowledgeGraph.Core.Export;

/// <summary>The format in which a graph is written; docs/exports.md describes each.</summary>
public enum GraphFormat
{
    /// <summary>GraphML: one XML document.</summary>
    GraphMl,

    /// <summary>KGX TSV in the words of the Biolink Model: a file of nodes, one of edges, and one about both.</summary>
    Kgx,

    /// <summary>One JSON object a line: a file of nodes, one of edges, and one about both.</summary>
    Ndjson,

    /// <summary>Cytoscape.js JSON: one document.</summary>
    CyJs,

    /// <summary>CX2, the exchange format of Cytoscape and NDEx: one document.</summary>
    Cx2,

    /// <summary>
    /// RDF in the words of the Biolink Model, as N-Quads: each statement in a graph of its own, and in that of the release where it comes
    /// from.
    /// </summary>
    NQuads,
}
