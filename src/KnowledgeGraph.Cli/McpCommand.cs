using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Remote;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg mcp</c>: answer an assistant on this machine, over standard input and output.</summary>
internal static class McpCommand
{
    private const string UsualPath = "/mcp";

    public static Command Create()
    {
        var command = new Command("mcp", "Answer an assistant by the Model Context Protocol over standard input and output, until it ends "
            + "the input; kg serve does it over HTTP, at /mcp.");
        var store = StoreOption.AddTo(command);
        var server = ServerOption.AddTo(command, store, UsualPath);
        command.SetAction(async (parse, cancellation) =>
        {
            if (server.At(parse, UsualPath) is { } address)
            {
                // A script may end the input as soon as it has asked; all of it is answered.
                var pending = new PendingRequests();
                await using var input = new LineTap(Console.OpenStandardInput(), pending.Read, pending.WhenAnsweredAsync);
                await using var output = new LineTap(Console.OpenStandardOutput(), pending.Written);
                return await new AssistantBridge(address, server.Key(parse), server.Patience(parse))
                    .RunAsync(input, output, cancellation).ConfigureAwait(false);
            }

            using var releases = store.OpenActive(parse);
            return await AssistantHost.RunAsync(releases, cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
