namespace KnowledgeGraph.Core.Similarity.Measures;

/// <summary>What the measures know of two terms. Ancestors include the term itself.</summary>
internal readonly ref struct TermPair
{
    /// <summary>Information content of either term.</summary>
    public required float LeftContent { get; init; }

    public required float RightContent { get; init; }

    /// <summary>Content of the most informative common ancestor.</summary>
    public required float Resnik { get; init; }

    /// <summary>Content of the common ancestors, summed.</summary>
    public float CommonContent { get; init; }

    /// <summary>Content of the ancestors of either, summed.</summary>
    public float UnionContent { get; init; }

    /// <summary>Common ancestors, the root left out.</summary>
    public float CommonCount { get; init; }

    /// <summary>Ancestors of either, the root left out.</summary>
    public float UnionCount { get; init; }

    public required bool AreSame { get; init; }
}
