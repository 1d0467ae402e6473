using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg query</c>: one operation against the active release, without a server.</summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        var document = new Argument<string>("query") { Description = "A GraphQL document, or - to read it from standard input." };
        var variables = new Option<string>("--variables") { Description = "Variables as a JSON object.", DefaultValueFactory = _ => "{}" };
        var data = DataOption.Create();
        var command = new Command("query", "Run a GraphQL query and print the reply as JSON.") { document, variables, data };
        command.SetAction((parse, cancellation) =>
        {
            var text = parse.GetRequiredValue(document);
            return ServiceHost.QueryAsync(
                parse.GetRequiredValue(data).FullName,
                text == "-" ? Console.In.ReadToEnd() : text,
                parse.GetRequiredValue(variables),
                parse.InvocationConfiguration.Output,
                cancellation);
        });
        return command;
    }
}
