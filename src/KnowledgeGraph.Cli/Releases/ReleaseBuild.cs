using System.Reflection;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Assembly;
using KnowledgeGraph.Import.Reporting;
using KnowledgeGraph.Import.Sources;
using KnowledgeGraph.Storage.Releases;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>Builds a release and shows the progress: bars on a terminal, plain lines elsewhere.</summary>
internal static class ReleaseBuild
{
    // The number of diseases from which a release is large enough for a garbage collection to pay.
    private const int LargeFrom = 1_000;

    private static readonly string Version = typeof(ReleaseBuild).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion;

    public static (ReleaseContent Content, CompletedDraft Completed) Run(
        ReleaseStore store, ImportOptions options, TextWriter told, CancellationToken cancellation, string? label = null)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected || told != Console.Out)
        {
            return Build(store, options, new LineProgress(told), label, cancellation);
        }

        return AnsiConsole.Progress().Start(context => Build(store, options, new BarProgress(context), label, cancellation));
    }

    /// <summary>Builds a release and reports only through <paramref name="progress"/>.</summary>
    /// <exception cref="EmptyReleaseException">The sources have no disease.</exception>
    public static (ReleaseContent Content, CompletedDraft Completed) Build(
        ReleaseStore store, ImportOptions options, IImportProgress progress, string? label, CancellationToken cancellation)
    {
        // The lock comes first: otherwise two imports of minutes each would find out only at the end that one was in vain.
        using var draft = store.BeginDraft();
        using var content = new ReleaseImporter(TimeProvider.System, progress).Import(
            options with { SpoolPath = draft.SpoolPath, PassedOver = FolderOf(store) },
            cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (content.Diseases.Count == 0)
        {
            throw new EmptyReleaseException([.. content.LoadReport]);
        }

        if (content.Diseases.Count > LargeFrom)
        {
            // The memory of the facts that have become rows is freed for writing.
            GC.Collect();
        }

        content.WriteTo(draft, progress);
        progress.Begin("indexing and checking", 1);
        var completed = draft.Complete($"kg {Version.Split('+')[0]}", label);
        progress.Step(completed.Release.Id);
        return (content, completed);
    }

    // Releases may lie in the very folder that is imported from, and are not sources.
    private static string? FolderOf(ReleaseStore store) => Directory.Exists(store.Place) ? Path.GetFullPath(store.Place) : null;
}
