using System.Diagnostics;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Images;
using KnowledgeGraph.Storage.Loading;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>A release's schema opened for serving, on standbys as long as there are any.</summary>
internal sealed class PostgresReader : IReleaseReader
{
    private const int Tries = 20;

    // A standby receives a new release a moment after the primary has it.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // An attempt takes longer with hosts that are silent than with hosts that are gone.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _schema;
    private readonly NpgsqlMultiHostDataSource _hosts;
    private readonly NpgsqlDataSource _source;
    private readonly TimeSpan _step;
    private readonly Func<(string Path, string ContentHash)?> _image;

    /// <param name="connections">The hosts.</param>
    /// <param name="id">The release.</param>
    /// <param name="image">
    /// Gives the path of its image file and the content hash that the image must have; null if there are no image files.
    /// </param>
    public PostgresReader(PostgresConnections connections, string id, Func<(string Path, string ContentHash)?> image)
    {
        (_image, _step) = (image, connections.Step);
        _schema = PostgresRelease.SchemaOf(id);
        _hosts = connections.Reading(_schema);
        _source = _hosts.WithTargetSession(TargetSessionAttributes.PreferStandby);
    }

    public string? RefusedImage { get; private set; }

    public GraphImage Load()
    {
        if (_image() is var (path, contentHash))
        {
            var image = ImageFile.ReadIfFit(path, contentHash, out var refused);
            RefusedImage = refused;
            if (image is not null)
            {
                return image;
            }
        }

        return LoadTables();
    }

    /// <summary>Reads the release from its tables, whether there is an image file or not.</summary>
    public GraphImage LoadTables()
    {
        var began = Stopwatch.GetTimestamp();
        // The first fault is kept: about hosts that did not answer, the driver says for a while no more than that none is suitable.
        Exception? first = null;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new GraphImageLoader(() => new PostgresRows(_source.OpenInTime(), _step)).Load();
            }
            catch (Exception fault) when (tries < Tries && Stopwatch.GetElapsedTime(began) < Patience
                && PostgresFault.Causes(fault).All(PostgresFault.IsPassing))
            {
                first ??= fault;
                Thread.Sleep(Pause);
            }
            catch (Exception fault) when (PostgresFault.Causes(fault) is var causes && causes.All(PostgresFault.IsOfDamagedRelease))
            {
                throw new ReleaseException($"{_schema} cannot be loaded: {causes[0].Message}", fault);
            }
            catch (Exception fault) when (PostgresFault.Causes(fault).All(PostgresFault.IsPassing))
            {
                throw Unavailable(first ?? fault);
            }
        }
    }

    public ReleaseStatements ReadStatements(GraphImage image)
    {
        try
        {
            return ImageFile.ReadStatementsIfFit(_image()?.Path, image.Release.ContentHash) ?? StatementsOfTables(image);
        }
        catch (Exception fault) when (PostgresFault.Causes(fault).All(PostgresFault.IsPassing))
        {
            throw Unavailable(fault);
        }
    }

    /// <summary>Reads what sources state from the tables, whether there is an image file or not.</summary>
    public ReleaseStatements StatementsOfTables(GraphImage image) =>
        new StatementRows(() => new PostgresRows(_source.OpenInTime(), _step), image).Read();

    public GraphDbContext OpenContext() => PostgresRelease.OpenContext(_source);

    public void DropIdleConnections() => _hosts.Clear();

    public void Dispose() => _hosts.Dispose();

    private StoreUnavailableException Unavailable(Exception fault) =>
        new($"{_schema} cannot be read: {PostgresFault.MessageOf(fault)}", fault);
}
