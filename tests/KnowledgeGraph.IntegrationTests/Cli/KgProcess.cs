using System.Diagnostics;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>Runs the command <c>kg</c> as a process, as users do.</summary>
internal static class KgProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "kg.dll");

    public static (int ExitCode, string Output, string Error) Run(params string[] arguments) => Run(new Dictionary<string, string>(), arguments);

    public static (int ExitCode, string Output, string Error) Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit(TimeSpan.FromMinutes(5));
        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public static Process Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("KG_DATA");
        start.Environment.Remove("KG_DATABASE");
        start.Environment.Remove("KG_DATABASE_FILE");
        start.Environment.Remove("KG_IMAGES");
        start.Environment.Remove("ASPNETCORE_URLS");
        start.Environment.Remove("KG_SECRETS");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
