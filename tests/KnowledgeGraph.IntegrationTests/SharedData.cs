using Xunit;

namespace KnowledgeGraph.IntegrationTests;

/// <summary>The real source files beside the repository: skipped over in a plain clone, needed in CI.</summary>
internal static class SharedData
{
    /// <summary>The folder, or the file or folder below it.</summary>
    public static string Require(string relativePath = "")
    {
        var path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", relativePath));
        var isThere = Path.Exists(path);
        Assert.True(isThere || Environment.GetEnvironmentVariable("CI") != "true", $"CI must have {path}");
        Skip.IfNot(isThere, "real source files (../shared/data) are not here");
        return path;
    }
}
