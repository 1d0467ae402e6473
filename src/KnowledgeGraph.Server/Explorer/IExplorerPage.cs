namespace KnowledgeGraph.Server.Explorer;

/// <summary>A page for people, or the part of one that a script asks for.</summary>
internal interface IExplorerPage
{
    /// <summary>The route by which it is asked for.</summary>
    string Route { get; }

    /// <summary>Whether it takes what is posted by a form of its own, because that should stand in no address.</summary>
    bool TakesPosts => false;

    /// <summary>Makes it for one request.</summary>
    Task<PageReply> AnswerAsync(PageVisit request);
}
