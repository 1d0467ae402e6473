using System.Diagnostics;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>
/// Runs the command <c>kg</c> as a process, as users do; <see cref="Kg"/> where nothing but its words and its exit code matter.
/// </summary>
internal static class KgProcess
{
    /// <summary>The variables that it reads, which are not handed on from the tests' own environment.</summary>
    public static readonly string[] Variables =
        ["KG_DATA", "KG_DATABASE", "KG_DATABASE_FILE", "KG_IMAGES", "ASPNETCORE_URLS", "KG_SECRETS", "KG_KEY"];

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "kg.dll");

    public static (int ExitCode, string Output, string Error) Run(params string[] arguments) =>
        Run(new Dictionary<string, string>(), arguments);

    public static (int ExitCode, string Output, string Error) Run(
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments) =>
        RunIn(string.Empty, environment, arguments);

    public static (int ExitCode, string Output, string Error) RunIn(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments)
    {
        using var process = StartIn(folder, environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit(TimeSpan.FromMinutes(5));
        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public static Process Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        StartIn(string.Empty, environment, arguments);

    /// <summary>Starts it with a folder to work in, which it takes its usual data folder from.</summary>
    public static Process StartIn(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Process.Start(InfoOf(folder, environment, arguments))!;

    /// <summary>How it is started.</summary>
    public static ProcessStartInfo InfoOf(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        Array.ForEach(Variables, variable => start.Environment.Remove(variable));
        // Hardly any of these lives long enough to gain by compiling its code anew, which takes a quarter of what a start takes.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "1000";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
