using System.Text.Json;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Reporting;
using KnowledgeGraph.Import.Sources;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>A release of a few made-up files, imported and asked within the test's own process.</summary>
internal sealed class MadeUpRelease : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("kg-made-up-").FullName;
    private readonly ReleaseStore _store;
    private readonly InProcessService _service;

    /// <param name="folder">The folder with the files.</param>
    public MadeUpRelease(string folder)
    {
        _store = ReleaseStores.InFolder(_data, TimeProvider.System);
        using (var draft = _store.BeginDraft())
        using (var content = new ReleaseImporter(TimeProvider.System, new Silence()).Import(
            new ImportOptions([folder], [], IsStrict: false) { SpoolPath = draft.SpoolPath }, CancellationToken.None))
        {
            content.WriteTo(draft, new Silence());
            _store.Activate(draft.Complete("a test").Release.Id);
        }

        _service = new InProcessService(_store);
    }

    /// <summary>Imports files by name and text.</summary>
    public static MadeUpRelease Of(params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("kg-made-up-in-").FullName;
        try
        {
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }

            return new MadeUpRelease(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The whole reply to a query.</summary>
    public JsonElement Reply(string query) => _service.QueryAsync(query).GetAwaiter().GetResult();

    /// <summary>The data of a reply, as compact JSON.</summary>
    public string Ask(string query)
    {
        var reply = Reply(query);
        return reply.TryGetProperty("errors", out var errors) ? errors.GetRawText() : reply.GetProperty("data").GetRawText();
    }

    public void Dispose()
    {
        _service.Dispose();
        _store.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private sealed class Silence : IImportProgress
    {
        public void Begin(string name, int steps)
        {
        }

        public void Step(string detail)
        {
        }
    }
}
