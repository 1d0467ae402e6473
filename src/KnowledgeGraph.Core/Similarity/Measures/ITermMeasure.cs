namespace KnowledgeGraph.Core.Similarity.Measures;

/// <summary>A measure as a type, so that the loop over all terms is compiled once for each.</summary>
internal interface ITermMeasure
{
    /// <summary>True if it looks at the sets of ancestors, which cost more than Resnik.</summary>
    static abstract bool ComparesAncestors { get; }

    static abstract float Of(in TermPair pair);
}
