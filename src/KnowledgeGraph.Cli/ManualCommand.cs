using System.CommandLine;
using System.Reflection;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg man</c>: the manual page, made of what the verbs say of themselves, so that it is never old.</summary>
internal static class ManualCommand
{
    public static Command Create(RootCommand root)
    {
        var command = new Command("man", "Print the manual page, to read by kg man | man -l - or to keep as kg.1.");
        command.SetAction(parse =>
        {
            var version = typeof(ManualCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion
                .Split('+')[0];
            parse.InvocationConfiguration.Output.Write(ManualPage.Of(root, version));
            return ExitCode.Success;
        });
        return command;
    }
}
