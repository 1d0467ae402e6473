namespace KnowledgeGraph.Server.Requests;

/// <summary>What is found out about a reply while it is made.</summary>
public sealed class ReplyTraits
{
    private volatile bool _tellsOfStore;

    /// <summary>Whether it tells of what is kept beside the release that answers, which may change while that is served: such a reply has no tag.</summary>
    public bool TellsOfStore
    {
        get => _tellsOfStore;
        set => _tellsOfStore = value;
    }
}
