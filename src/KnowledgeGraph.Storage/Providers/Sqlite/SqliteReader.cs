using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Images;
using KnowledgeGraph.Storage.Loading;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>A release's file opened for serving.</summary>
internal sealed class SqliteReader : IReleaseReader
{
    private readonly string _path;
    private readonly string _connection;
    private readonly DbContextOptions<GraphDbContext> _options;

    public SqliteReader(string path)
    {
        _path = path;
        _connection = SqliteRelease.ReadingConnection(path, isPooled: true);
        _options = SqliteRelease.Options(_connection);
    }

    public string? RefusedImage { get; private set; }

    public GraphImage Load()
    {
        SqliteSeal.RequireTrusted(_path);
        var image = ImageFile.ReadIfFit(SqliteShelf.ImageOf(_path), SqliteReleaseFile.Summarise(_path).ContentHash, out var refused);
        RefusedImage = refused;
        return image ?? SqliteReleaseFile.Load(_path);
    }

    public ReleaseStatements ReadStatements(GraphImage image) =>
        ImageFile.ReadStatementsIfFit(SqliteShelf.ImageOf(_path), image.Release.ContentHash)
        ?? new StatementRows(() => SqliteRows.Open(_connection), image).Read();

    public GraphDbContext OpenContext() => new(_options);

    public void Dispose() => SqliteRelease.Close(_connection);
}
