namespace KnowledgeGraph.Import.Download;

/// <summary>What PubMed said of a paper that was asked for.</summary>
public enum PaperAnswer
{
    /// <summary>Its record has come.</summary>
    Came,

    /// <summary>Only a record of another number has come, which says that it is this paper's.</summary>
    Merged,

    /// <summary>Asked twice, PubMed had no record.</summary>
    Missing,
}
