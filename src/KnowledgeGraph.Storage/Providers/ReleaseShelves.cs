using KnowledgeGraph.Storage.Images;
using KnowledgeGraph.Storage.Providers.Postgres;
using KnowledgeGraph.Storage.Providers.Sqlite;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Storage.Providers;

/// <summary>Each provider's way to keep releases.</summary>
internal static class ReleaseShelves
{
    public static IReleaseShelf InFolder(string dataFolder) => new SqliteShelf(dataFolder);

    public static IReleaseShelf InDatabase(string connection, string? imageFolder) =>
        new PostgresShelf(connection, imageFolder is null ? null : new ImageFolder(imageFolder));
}
