namespace KnowledgeGraph.Server.Search;

/// <summary>How much may be looked for at once.</summary>
public sealed class SearchOptions
{
    /// <summary>Characters of one text to search for, white space around it left aside.</summary>
    public int MaxTextLength { get; set; } = 200;

    /// <summary>Words of one text to search for; no more than 32 are ever taken.</summary>
    public int MaxWords { get; set; } = 20;

    /// <summary>Terms of one resolve.</summary>
    public int MaxTerms { get; set; } = 500;

    /// <summary>Characters of one term; names of 400 are in use.</summary>
    public int MaxTermLength { get; set; } = 500;
}
