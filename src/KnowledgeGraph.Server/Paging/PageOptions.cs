namespace KnowledgeGraph.Server.Paging;

/// <summary>How large a page is and may be.</summary>
public sealed class PageOptions
{
    /// <summary>Rows of a page when neither first nor last is given.</summary>
    public int DefaultSize { get; set; } = 25;

    /// <summary>The most rows one page may ask for.</summary>
    public int MaxSize { get; set; } = 100;

    /// <summary>The most rows one page may ask for where the client has shown a key or a token.</summary>
    public int MaxSizeWithKey { get; set; } = 500;

    /// <summary>The most papers over which MeSH topics are counted, in the order of the list.</summary>
    public int MaxFacetPapers { get; set; } = 20_000;
}
