using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>The database of a draft. It is deleted if it is disposed before it has been published.</summary>
internal interface IDraftDatabase : IDisposable
{
    /// <summary>The EF model from which the tables are made.</summary>
    IModel Model { get; }

    /// <summary>Whether checking and loading may run at once; both would have to wait for a server that falls silent.</summary>
    bool LoadsBesideCheck => false;

    /// <summary>The path of a file, not yet made, for the use of the draft's builder.</summary>
    string SpoolPath => Path.Combine(Path.GetTempPath(), $"kg-papers-{Guid.NewGuid():N}");

    /// <summary>Begins to write the rows of one entity; only one entity is written at a time.</summary>
    IRowWriter BeginTable(EntityColumns columns);

    /// <summary>Fills the word table, builds the indexes that were put off, and gathers statistics.</summary>
    void Finish();

    /// <summary>Begins checking the written rows.</summary>
    ICheckedDatabase BeginCheck();

    /// <summary>Finds out whether the whole draft can be loaded as an image; nothing more is written.</summary>
    /// <exception cref="ReleaseException">Rows do not fit together.</exception>
    void RequireLoadable();

    /// <summary>Gives the draft its name as a release, in place of a damaged release of that name; from then on it stays.</summary>
    /// <param name="release">The release's description of itself.</param>
    /// <param name="manifest">The manifest that is kept beside it.</param>
    void Publish(ReleaseSummary release, ReleaseManifest manifest);
}
