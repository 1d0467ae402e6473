using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Http;

/// <summary>Where requests take hold of their release.</summary>
internal sealed class ReleaseDoor(IReleaseSource releases, RequestAdmission admission, RequestLimits limits)
{
    /// <summary>Takes hold of the served release, for a request that may yet name another.</summary>
    public ReleaseHold Hold() => new(releases, admission, limits.ExecutionTimeout);
}
