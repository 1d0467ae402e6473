using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Options;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg query</c>: one operation against the active release, or another that is kept, without a server.</summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        var document = new Argument<string>("query") { Description = "A GraphQL document, or - to read it from standard input." };
        var variables = VariablesOption.Create();
        var release = new Option<string?>("--release")
        {
            Description = "The release to ask: its id, or a date such as 2026-01-31 for the newest built by then (default: the active one).",
        };
        var command = new Command("query", "Run a GraphQL query and print the reply as JSON.") { document, variables, release };
        var store = StoreOption.AddTo(command);
        command.SetAction(async (parse, cancellation) =>
        {
            var text = parse.GetRequiredValue(document);
            using var releases = parse.GetValue(release) is null ? store.OpenActive(parse) : store.OpenExisting(parse);
            return await ServiceHost.QueryAsync(
                releases,
                text == "-" ? Console.In.ReadToEnd() : text,
                parse.GetRequiredValue(variables),
                parse.GetValue(release),
                parse.InvocationConfiguration.Output,
                cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
