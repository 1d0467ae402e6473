using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg schema</c>: the served schema as text.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var federation = EnumOptions.One<FederationMode>(
            "--federation",
            "The schema as a gateway reads it, with the keys of records",
            isRequired: false,
            Spelling.Lower);
        var command = new Command("schema", "Print the GraphQL schema (SDL).") { federation };
        command.SetAction(parse =>
        {
            parse.InvocationConfiguration.Output.Write(ServiceHost.Sdl(parse.GetValue(federation)));
            return ExitCode.Success;
        });
        return command;
    }
}
