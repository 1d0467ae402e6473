using GraphQL;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Server.Releases;

/// <summary>A release as its fields show it: the one that answers, out of memory, or another, out of its database.</summary>
public abstract class ReleaseView(ReleaseStore? store)
{
    /// <summary>The release that a request reads.</summary>
    public static ReleaseView Of(IResolveFieldContext context) =>
        new AnsweringRelease(context.Graph(), context.RequestServices!.GetService<ReleaseStore>());

    public abstract string Id { get; }

    public abstract string ContentHash { get; }

    public abstract string CreatedAt { get; }

    /// <summary>The label that its builder gave it; null if there is none.</summary>
    public string? Label => Manifest?.Label;

    /// <summary>Whether it is kept regardless of how many newer ones there are.</summary>
    public bool IsKept => Manifest?.IsKept == true;

    public abstract IEnumerable<Facet> Counts { get; }

    protected virtual ReleaseManifest? Manifest => store?.TryFind(Id)?.Manifest;

    /// <summary>The sources, or a loader's promise of them.</summary>
    public abstract object Sources();

    /// <summary>The counts of links, or a loader's promise of them.</summary>
    public abstract object EdgeCounts();

    /// <summary>The number of papers without a record, or a loader's promise of it.</summary>
    public abstract object UndescribedCitations();

    /// <summary>A loader's promise of the load report.</summary>
    public abstract object LoadReport(IResolveFieldContext context);
}
