using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Options;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg mcp</c>: answer an assistant on this machine, over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create()
    {
        var command = new Command("mcp", "Answer an assistant by the Model Context Protocol over standard input and output, until it ends "
            + "the input; kg serve does it over HTTP, at /mcp.");
        var store = StoreOption.AddTo(command);
        command.SetAction(async (parse, cancellation) =>
        {
            using var releases = store.OpenActive(parse);
            return await AssistantHost.RunAsync(releases, cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
