using System.IO.Compression;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Remote;
using KnowledgeGraph.Core.Export;

namespace KnowledgeGraph.Cli.Export;

/// <summary>
/// Has a running server write a part of the graph, as its <c>/graphql/graph</c> does, and puts the files where they are wanted.
/// </summary>
internal static class RemoteGraph
{
    public static async Task<int> WriteAsync(
        RunningServer opened,
        ServerQuestion question,
        GraphTarget target,
        CancellationToken cancellation)
    {
        using var server = opened;
        var part = target.Part is { } one ? $"&part={Lower(one)}" : string.Empty;
        var options = $"format={Lower(target.Format)}&lenient={Lower(target.IsLenient)}{part}";
        using var reply = await server.FileAsync("graph", question, options, cancellation).ConfigureAwait(false);
        if (reply is null)
        {
            return ExitCode.QueryErrors;
        }

        ReplyNotices.Tell(reply);
        await using var content = await reply.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        if (target.Format.HasParts() && target.Part is null)
        {
            await UnpackAsync(content, target, cancellation).ConfigureAwait(false);
        }
        else
        {
            using var file = new NewFile(target.Output);
            await content.CopyToAsync(file.Stream, cancellation).ConfigureAwait(false);
            file.Keep();
        }

        return ExitCode.Success;
    }

    // All parts come in one ZIP file, and get their names when all are whole.
    private static async Task UnpackAsync(Stream content, GraphTarget target, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancellation).ConfigureAwait(false);
        using var archive = new ZipArchive(whole);
        var files = new List<NewFile>();
        try
        {
            foreach (var part in Enum.GetValues<GraphPart>())
            {
                var ending = $"_{Lower(part)}{target.Format.Extension(part)}";
                var entry = archive.Entries.Single(packed => packed.Name.EndsWith(ending, StringComparison.Ordinal));
                var file = new NewFile(GraphFile.PathOf(target.Format, target.Output!, part));
                files.Add(file);
                await using var bytes = await entry.OpenAsync(cancellation).ConfigureAwait(false);
                await bytes.CopyToAsync(file.Stream, cancellation).ConfigureAwait(false);
            }

            files.ForEach(file => file.Keep());
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    private static string Lower<T>(T value)
        where T : struct => value.ToString()!.ToLowerInvariant();
}
