using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>One release opened for serving; disposing closes its connections.</summary>
internal interface IReleaseReader : IDisposable
{
    /// <summary>Reads the release into memory.</summary>
    /// <exception cref="ReleaseException">It is damaged, or its rows do not fit together.</exception>
    GraphImage Load();

    /// <summary>
    /// The reason why the release was read from its tables and not from its image file; null if the image was used, or if there is none.
    /// </summary>
    string? RefusedImage { get; }

    /// <summary>Reads who says what of the links of the release.</summary>
    /// <param name="image">Its image.</param>
    ReleaseStatements ReadStatements(GraphImage image);

    /// <summary>Opens the database for one batch of reads.</summary>
    GraphDbContext OpenContext();

    /// <summary>Closes connections that nothing uses, for they may lead nowhere.</summary>
    void DropIdleConnections()
    {
    }
}
