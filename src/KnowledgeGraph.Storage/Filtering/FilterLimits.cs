namespace KnowledgeGraph.Storage.Filtering;

/// <summary>The largest allowed size of a filter or order, far below the limits of any store.</summary>
public sealed class FilterLimits
{
    /// <summary>Nesting of filter objects, the argument itself counted.</summary>
    public int MaxDepth { get; set; } = 8;

    /// <summary>Comparisons in one filter.</summary>
    public int MaxConditions { get; set; } = 50;

    /// <summary>Characters of one text to compare with.</summary>
    public int MaxTextLength { get; set; } = 200;

    /// <summary>Values of one in, nin or isAIn.</summary>
    public int MaxValues { get; set; } = 1_000;

    /// <summary>Terms of one phenotypeSet, those that must be absent included.</summary>
    public int MaxSetTerms { get; set; } = 50;

    /// <summary>Entries of one order.</summary>
    public int MaxOrderTerms { get; set; } = 10;
}
