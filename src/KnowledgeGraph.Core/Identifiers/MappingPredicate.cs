namespace KnowledgeGraph.Core.Identifiers;

/// <summary>How an identifier relates to the record that carries it; the SKOS mapping relations, and a bare cross-reference.</summary>
public enum MappingPredicate
{
    /// <summary>The same thing (skos:exactMatch).</summary>
    Exact,

    /// <summary>Nearly the same thing (skos:closeMatch).</summary>
    Close,

    /// <summary>The identifier names something wider (skos:broadMatch).</summary>
    Broad,

    /// <summary>The identifier names something narrower (skos:narrowMatch).</summary>
    Narrow,

    /// <summary>Related, no more is said (skos:relatedMatch).</summary>
    Related,

    /// <summary>A cross-reference whose meaning the source leaves open (oboInOwl:hasDbXref).</summary>
    Xref,
}
