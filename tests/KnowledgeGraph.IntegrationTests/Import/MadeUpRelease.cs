using System.Text.Json;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Reporting;
using KnowledgeGraph.Import.Sources;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>A release of a few made-up files, imported and asked within the test's own process.</summary>
internal sealed class MadeUpRelease : IDisposable
{
    private readonly TestStore _store;
    private readonly InProcessService _service;

    /// <param name="folder">The folder with the files.</param>
    /// <param name="store">Where the release is kept, which is disposed of with it; a data folder where none is given.</param>
    public MadeUpRelease(string folder, TestStore? store = null)
    {
        _store = store ?? new DataFolder();
        using (var draft = _store.Store.BeginDraft())
        using (var content = new ReleaseImporter(TimeProvider.System, new Silence()).Import(
            new ImportOptions([folder], [], IsStrict: false) { SpoolPath = draft.SpoolPath }, CancellationToken.None))
        {
            Accounts.Require(content.LoadReport, folder);
            content.WriteTo(draft, new Silence());
            _store.Store.Activate(draft.Complete("a test").Release.Id);
        }

        _service = new InProcessService(_store.Store);
    }

    /// <summary>Imports files by name and text.</summary>
    public static MadeUpRelease Of(params (string Name, string Text)[] files) => Of(null, files);

    /// <summary>Imports files by name and text into a store, which is disposed of with the release.</summary>
    public static MadeUpRelease Of(TestStore? store, params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("kg-made-up-in-").FullName;
        try
        {
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }

            return new MadeUpRelease(folder, store);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Imports a folder of links to files by name and text.</summary>
    public static MadeUpRelease OfLinks(params (string Name, string Text)[] files)
    {
        var (folder, links) = (Directory.CreateTempSubdirectory("kg-made-up-in-"), Directory.CreateTempSubdirectory("kg-made-up-links-"));
        try
        {
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), text);
                File.CreateSymbolicLink(Path.Combine(links.FullName, name), Path.Combine(folder.FullName, name));
            }

            return new MadeUpRelease(links.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
            links.Delete(recursive: true);
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
