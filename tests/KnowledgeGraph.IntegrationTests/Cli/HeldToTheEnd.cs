using System.Diagnostics;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>
/// Folders and services that last as long as this process and are gone after it, however it ends: a shell that waits for the end of its
/// input removes them. A test process has no time to tidy up by itself.
/// </summary>
internal static class HeldToTheEnd
{
    private const string Folders = """read -r _; rm -rf "$1" """;

    // The service takes the shell's place; a second one waits.
    private const string Services =
        """
        exec 3<&0
        { read -r _ <&3; kill -KILL $$; } >/dev/null 2>&1 &
        exec "$@" 3<&- </dev/null
        """;

    // A process that is not referenced would be garbage collected, which would close the input of its shell.
    private static readonly List<Process> Shells = [];

    /// <summary>A new folder.</summary>
    public static string Folder(string prefix)
    {
        var folder = Directory.CreateTempSubdirectory(prefix).FullName;
        Keep(Shell(Folders, new ProcessStartInfo(), folder));
        return folder;
    }

    /// <summary>
    /// Serves a store that is named by options of kg. Classes that run side by side are one client of it, and wait for each other's work.
    /// </summary>
    public static ServedFolder Service(string[] store, IReadOnlyDictionary<string, string>? environment = null)
    {
        SampleStore.Fill(store);
        return Service(string.Empty, environment, ["serve", .. store, "--urls", "http://127.0.0.1:0"]);
    }

    /// <summary>Starts the command with nothing else in a folder, which builds the embedded sample there.</summary>
    public static ServedFolder FirstStart(string folder) => Service(folder, environment: null, "--urls", "http://127.0.0.1:0");

    private static ServedFolder Service(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var kg = KgProcess.InfoOf(
            folder,
            new Dictionary<string, string>(environment ?? new Dictionary<string, string>())
            {
                ["KnowledgeGraph__Load__CostPerSecond"] = "0",
                ["KnowledgeGraph__Load__MaxPending"] = "10000",
            },
            arguments);
        return new ServedFolder(Keep(Shell(Services, kg, [kg.FileName, .. kg.ArgumentList])));
    }

    private static Process Shell(string script, ProcessStartInfo start, params string[] arguments)
    {
        start.FileName = "sh";
        start.ArgumentList.Clear();
        string[] words = ["-c", script, "sh", .. arguments];
        Array.ForEach(words, start.ArgumentList.Add);
        start.RedirectStandardInput = true;
        return Process.Start(start)!;
    }

    private static Process Keep(Process shell)
    {
        lock (Shells)
        {
            Shells.Add(shell);
        }

        return shell;
    }
}
