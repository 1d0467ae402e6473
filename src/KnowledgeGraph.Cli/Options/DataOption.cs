using System.CommandLine;

namespace KnowledgeGraph.Cli.Options;

/// <summary>The option every verb that reads or writes releases has.</summary>
internal static class DataOption
{
    /// <summary>The variable that names the folder where the option does not.</summary>
    public const string Variable = "KG_DATA";

    private const string Default = "kg-data";

    public static Option<DirectoryInfo> Create() => new("--data")
    {
        Description = $"Folder that holds the releases (default: ${Variable}, else ./{Default}).",
        DefaultValueFactory = _ => new DirectoryInfo(
            Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : Default),
    };
}
