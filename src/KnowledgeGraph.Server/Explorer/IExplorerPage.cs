namespace KnowledgeGraph.Server.Explorer;

/// <summary>A page for people, or the part of one that a script asks for.</summary>
internal interface IExplorerPage
{
    /// <summary>The route by which it is asked for.</summary>
    string Route { get; }

    /// <summary>Makes it for one request.</summary>
    Task<PageReply> AnswerAsync(PageVisit request);
}
