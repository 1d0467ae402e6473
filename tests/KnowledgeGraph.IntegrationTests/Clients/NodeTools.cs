using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Clients;

/// <summary>Runs the independent checkers in <c>tools/</c>; their packages are fetched once, by the lock file.</summary>
internal static class NodeTools
{
    // A visit of all pages takes a minute, and several on a machine that has more to do.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private static readonly string Source = Path.Combine(Repository.Root, "tests", "KnowledgeGraph.IntegrationTests", "Clients", "tools");
    private static readonly Lazy<string?> Ready = new(Prepare);

    /// <summary>The folder of the tools.</summary>
    public static string Folder => Source;

    /// <summary>Runs a script and gives the report it prints.</summary>
    public static JsonElement Run(string script, params string[] arguments)
    {
        Require();
        var (exitCode, output) = Execute("node", Source, [script, .. arguments]);
        Assert.True(exitCode == 0, $"{script} ended with {exitCode}: {output}");
        return JsonDocument.Parse(output.Trim().Split('\n')[^1]).RootElement;
    }

    /// <summary>Runs a program of a package.</summary>
    public static string RunTool(string tool, string folder, params string[] arguments)
    {
        Require();
        var (exitCode, output) = Execute(Path.Combine(Source, "node_modules", ".bin", tool), folder, arguments);
        Assert.True(exitCode == 0, $"{tool} ended with {exitCode}: {output}");
        return output;
    }

    /// <summary>Copies the files of a folder that uses the checkers' packages, and gives the copy those packages.</summary>
    public static void CopyWithPackages(string folder, string copy)
    {
        Require();
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.GetFiles(folder))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        Directory.CreateSymbolicLink(Path.Combine(copy, "node_modules"), Path.Combine(Source, "node_modules"));
    }

    private static void Require()
    {
        var fault = Ready.Value;
        Assert.True(fault is null || Environment.GetEnvironmentVariable("CI") != "true", fault);
        Skip.If(fault is not null, fault);
    }

    private static string? Prepare()
    {
        try
        {
            var fetched = new FileInfo(Path.Combine(Source, "node_modules", ".package-lock.json"));
            var isFetched = fetched.Exists
                && fetched.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Source, "package-lock.json"));
            var (exitCode, output) = isFetched
                ? (0, string.Empty)
                : Execute("npm", Source, ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
            return exitCode == 0 ? null : $"the checkers' packages cannot be fetched: {output}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node.js is not here";
        }
    }

    private static (int ExitCode, string Output) Execute(string program, string folder, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(Patience), $"{program} did not end");
        return (process.ExitCode, process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}
