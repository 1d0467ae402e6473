using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.Requests;

/// <summary>A hold on a release with its image and its database.</summary>
public interface IGraphLease : IReleaseLease
{
    /// <summary>The release in memory.</summary>
    GraphImage Graph { get; }

    /// <summary>The contents by which the release is compared with others; read when they are first asked for.</summary>
    Task<ReleaseContents> ContentsAsync();

    /// <summary>Opens the release's database for reading; to be disposed.</summary>
    DbContext OpenContext();

    /// <summary>Closes connections that nothing uses, for they may lead nowhere.</summary>
    void DropIdleConnections()
    {
    }
}
