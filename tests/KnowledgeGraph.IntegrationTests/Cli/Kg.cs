using System.Reflection;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>
/// Runs the command <c>kg</c> within the test's own process, by its entry point: the same answers as <see cref="KgProcess"/> without
/// starting .NET and compiling everything anew. What is about processes (signals, environment, standard input, bytes on standard output)
/// needs one.
/// </summary>
internal static class Kg
{
    private static readonly Func<string[], int> EntryPoint = Prepare();

    /// <summary>Runs it to its end.</summary>
    public static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        var run = EntryPoint;
        using var output = CapturedConsole.Begin();
        var exitCode = run(arguments);
        return (exitCode, output.Output, output.Error);
    }

    private static Func<string[], int> Prepare()
    {
        foreach (var variable in KgProcess.Variables)
        {
            Environment.SetEnvironmentVariable(variable, null);
        }

        return Assembly.Load("kg").EntryPoint!.CreateDelegate<Func<string[], int>>();
    }
}
