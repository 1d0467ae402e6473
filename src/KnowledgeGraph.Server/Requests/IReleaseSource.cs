namespace KnowledgeGraph.Server.Requests;

/// <summary>Gives out the release being served now.</summary>
public interface IReleaseSource
{
    /// <summary>Takes hold of the active release; null when none is loaded. Cheap, called once per request.</summary>
    IReleaseLease? Acquire();
}
