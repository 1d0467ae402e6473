using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Options;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg query</c>: one operation against the active release, without a server.</summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        var document = new Argument<string>("query") { Description = "A GraphQL document, or - to read it from standard input." };
        var variables = VariablesOption.Create();
        var command = new Command("query", "Run a GraphQL query and print the reply as JSON.") { document, variables };
        var store = StoreOption.AddTo(command);
        command.SetAction(async (parse, cancellation) =>
        {
            var text = parse.GetRequiredValue(document);
            using var releases = store.OpenActive(parse);
            return await ServiceHost.QueryAsync(
                releases,
                text == "-" ? Console.In.ReadToEnd() : text,
                parse.GetRequiredValue(variables),
                parse.InvocationConfiguration.Output,
                cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
