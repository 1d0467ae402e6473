using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>The database of a draft. Disposed before it has been published, it is gone.</summary>
internal interface IDraftDatabase : IDisposable
{
    /// <summary>The EF model the tables are made from.</summary>
    IModel Model { get; }

    /// <summary>A file for who builds the draft; nothing is there yet.</summary>
    string SpoolPath => Path.Combine(Path.GetTempPath(), $"kg-papers-{Guid.NewGuid():N}");

    /// <summary>Begins to write the rows of one entity; one at a time.</summary>
    IRowWriter BeginTable(EntityColumns columns);

    /// <summary>Fills the word table, builds what was put off, and gathers statistics.</summary>
    void Finish();

    /// <summary>Begins checking what has been written.</summary>
    ICheckedDatabase BeginCheck();

    /// <summary>Finds out whether all of it can be loaded as an image; nothing is written any more.</summary>
    /// <exception cref="ReleaseException">Rows do not fit together.</exception>
    void RequireLoadable();

    /// <summary>Gives it its name, in place of a damaged one of that name; from then on it is there for good.</summary>
    /// <param name="release">What it says of itself.</param>
    /// <param name="manifest">What is kept beside it.</param>
    void Publish(ReleaseSummary release, ReleaseManifest manifest);
}
