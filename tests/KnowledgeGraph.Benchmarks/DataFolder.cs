using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The data folder whose release is measured.</summary>
internal static class DataFolder
{
    public static string Required() =>
        Environment.GetEnvironmentVariable("KG_DATA") ?? throw new InvalidOperationException("KG_DATA names no data folder");

    /// <summary>The SQLite file of the active release.</summary>
    public static string ReleaseFile(string folder)
    {
        var id = ReleaseStores.InFolder(folder, TimeProvider.System).CurrentId
            ?? throw new InvalidOperationException($"{folder} has no release");
        return Path.Combine(folder, "releases", $"kg-{id}.db");
    }
}
