using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg schema</c>: the served schema as text.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Print the GraphQL schema (SDL).");
        command.SetAction(parse =>
        {
            parse.InvocationConfiguration.Output.Write(ServiceHost.Sdl());
            return ExitCode.Success;
        });
        return command;
    }
}
