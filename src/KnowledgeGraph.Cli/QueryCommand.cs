using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Remote;

namespace KnowledgeGraph.Cli;

/// <summary>
/// <c>kg query</c>: one operation against the active release, or another that is kept, without a server or by one that runs.
/// </summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        var document = new Argument<string>("query") { Description = "A GraphQL document, or - to read it from standard input." };
        var variables = VariablesOption.Create();
        var release = new Option<string?>("--release")
        {
            Description =
                "The release to ask: its id, or a date such as 2026-01-31 for the newest built by then (default: the active one).",
        };
        var command = new Command("query", "Run a GraphQL query and print the reply as JSON.") { document, variables, release };
        var store = StoreOption.AddTo(command);
        var server = ServerOption.AddTo(command, store);
        command.SetAction(async (parse, cancellation) =>
        {
            var text = parse.GetRequiredValue(document) is var given && given == "-" ? Console.In.ReadToEnd() : given;
            using var running = server.Open(parse);
            if (running is not null)
            {
                var asked = JsonDocument.Parse(parse.GetRequiredValue(variables)).RootElement;
                var (reply, code) = await running.AskAsync(text, asked, parse.GetValue(release), cancellation).ConfigureAwait(false);
                parse.InvocationConfiguration.Output.WriteLine(reply);
                return code;
            }

            using var releases = parse.GetValue(release) is null ? store.OpenActive(parse) : store.OpenExisting(parse);
            return await ServiceHost.QueryAsync(
                releases,
                text,
                parse.GetRequiredValue(variables),
                parse.GetValue(release),
                parse.InvocationConfiguration.Output,
                cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
