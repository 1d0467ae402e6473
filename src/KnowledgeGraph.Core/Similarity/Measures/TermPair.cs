namespace KnowledgeGraph.Core.Similarity.Measures;

/// <summary>The values of two terms from which measures are computed. Ancestors include the term itself.</summary>
internal readonly ref struct TermPair
{
    /// <summary>Information content of the left term.</summary>
    public required float LeftContent { get; init; }

    public required float RightContent { get; init; }

    /// <summary>Content of the most informative common ancestor.</summary>
    public required float Resnik { get; init; }

    /// <summary>Sum of the content of the common ancestors.</summary>
    public float CommonContent { get; init; }

    /// <summary>Sum of the content of the ancestors of either term.</summary>
    public float UnionContent { get; init; }

    /// <summary>Number of common ancestors, without the root.</summary>
    public float CommonCount { get; init; }

    /// <summary>Number of ancestors of either term, without the root.</summary>
    public float UnionCount { get; init; }

    public required bool AreSame { get; init; }
}
