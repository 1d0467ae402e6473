namespace KnowledgeGraph.Server.Requests;

/// <summary>Traits of a reply that are found while it is made.</summary>
public sealed class ReplyTraits
{
    private volatile bool _mayNotBeKept;

    /// <summary>
    /// Whether nobody may keep it, so that it has no tag: it tells of what is kept beside the release that answers, which may change while
    /// that is served, or it was made of a text about a patient.
    /// </summary>
    public bool MayNotBeKept
    {
        get => _mayNotBeKept;
        set => _mayNotBeKept = value;
    }
}
