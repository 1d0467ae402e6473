using KnowledgeGraph.Storage.Providers;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Storage;

/// <summary>Opens the store that a provider keeps releases in.</summary>
public static class ReleaseStores
{
    /// <summary>The releases of a data folder.</summary>
    /// <param name="dataFolder">The folder.</param>
    /// <param name="time">Stamps what is built.</param>
    /// <param name="retention">Which releases stay; others are deleted when one is activated, never the served one or the one before. Null
    /// for the usual ones.</param>
    public static ReleaseStore InFolder(string dataFolder, TimeProvider time, ReleaseRetention? retention = null) =>
        new(ReleaseShelves.InFolder(dataFolder), time, retention ?? new ReleaseRetention());

    /// <summary>The releases of a database server.</summary>
    /// <param name="connection">Its connection string; several hosts are a primary and its standbys.</param>
    /// <param name="time">Stamps what is built.</param>
    /// <param name="retention">Which releases stay; null for the usual ones.</param>
    /// <param name="imageFolder">A folder that imports write the image files of releases to and servers read them from; null for
    /// none.</param>
    /// <exception cref="ArgumentException">The connection string is wrong.</exception>
    public static ReleaseStore InDatabase(
        string connection,
        TimeProvider time,
        ReleaseRetention? retention = null,
        string? imageFolder = null) =>
        new(ReleaseShelves.InDatabase(connection, imageFolder), time, retention ?? new ReleaseRetention());
}
