using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Reporting;
using KnowledgeGraph.Import.Sources;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;
using Npgsql;

namespace KnowledgeGraph.Benchmarks.Faults;

/// <summary>
/// The store on which commands are killed: a data folder, or a database with a folder of images; and sources whose
/// content can be made new on demand.
/// </summary>
internal sealed class KillStore
{
    private const string Varied = "layperson-synonyms.tsv";

    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(100);

    private readonly string? _connection;
    private readonly string[] _lines;

    public KillStore(string folder, string? connection)
    {
        (Folder, _connection) = (folder, connection);
        Sources = Path.Combine(folder, "sources");
        Directory.CreateDirectory(Sources);
        // An import into a database takes as many steps for few records as for many, and each step takes longer than in a file.
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, connection is null ? "Sample" : "SmallSample")))
        {
            File.Copy(file, Path.Combine(Sources, Path.GetFileName(file)), overwrite: true);
        }

        _lines = File.ReadAllLines(Path.Combine(Sources, Varied));
    }

    public string Folder { get; }

    public string Sources { get; }

    /// <summary>The options of <c>kg</c> that name the store.</summary>
    public string[] Options => _connection is null ? ["--data", Data] : ["--database", _connection, "--images", Images];

    /// <summary>The number of times that the lock of a killed import was still held when it was needed.</summary>
    public int Waits { get; private set; }

    private string Data => Path.Combine(Folder, "data");

    private string Images => Path.Combine(Folder, "images");

    public ReleaseStore Open() => _connection is null
        ? ReleaseStores.InFolder(Data, TimeProvider.System)
        : ReleaseStores.InDatabase(_connection, TimeProvider.System, imageFolder: Images);

    public string ImageOf(string id) => Path.Combine(_connection is null ? Path.Combine(Data, "releases") : Images, $"kg-{id}.img");

    /// <summary>Changes the sources so that their content differs from that of every release.</summary>
    public void Vary(int number) =>
        File.WriteAllLines(
            Path.Combine(Sources, Varied),
            _lines.Select((line, place) => place == 1 ? $"{line.TrimEnd('"')} {number}\"" : line));

    /// <summary>Imports the sources within this process and activates the release, as the next user after a kill would.</summary>
    public string Import()
    {
        using var store = Open();
        using var draft = Begin(store);
        using var content = new ReleaseImporter(TimeProvider.System, Silence.Instance).Import(
            new ImportOptions([Sources], [], IsStrict: false) { SpoolPath = draft.SpoolPath }, CancellationToken.None);
        content.WriteTo(draft, Silence.Instance);
        var id = draft.Complete("kills").Release.Id;
        store.Activate(id);
        return id;
    }

    /// <summary>The files or schemas that a killed command has left and that no release needs.</summary>
    public IReadOnlyList<string> Leftovers()
    {
        var folder = _connection is null ? Path.Combine(Data, "releases") : Images;
        var left = Directory.Exists(folder)
            ? Directory.GetFiles(folder)
                .Where(file => file.EndsWith(".tmp", StringComparison.Ordinal) || file.Contains("draft", StringComparison.Ordinal))
                .ToList()
            : [];
        if (_connection is not null)
        {
            using var database = new NpgsqlDataSourceBuilder(_connection).ConfigureTypeLoading(types => types.EnableTypeLoading(false))
                .Build();
            using var command = database.CreateCommand("SELECT nspname::text FROM pg_namespace WHERE starts_with(nspname, 'kg_draft_')");
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                left.Add(reader.GetString(0));
            }
        }

        return left;
    }

    // A server releases the lock of a killed process once it has noticed its end.
    private ReleaseDraft Begin(ReleaseStore store)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return store.BeginDraft();
            }
            catch (ImportInProgressException) when (tries < 5)
            {
                Waits++;
                Thread.Sleep(LockPause);
            }
        }
    }

    private sealed class Silence : IImportProgress
    {
        public static Silence Instance { get; } = new();

        public void Begin(string name, int steps)
        {
        }

        public void Step(string detail)
        {
        }
    }
}
