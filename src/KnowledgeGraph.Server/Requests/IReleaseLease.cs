namespace KnowledgeGraph.Server.Requests;

/// <summary>
/// One request's hold on a release: until it is disposed (twice does no harm) that release stays open, whatever is activated meanwhile.
/// </summary>
public interface IReleaseLease : IDisposable
{
    /// <summary>The release's id, given in every reply.</summary>
    string ReleaseId { get; }

    /// <summary>Whether the release had to be opened for this request.</summary>
    bool IsNewlyOpened => false;

    /// <summary>Asks whether the release has been deleted while it was held.</summary>
    bool IsGone => false;
}
