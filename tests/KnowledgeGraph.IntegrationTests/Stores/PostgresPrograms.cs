using Xunit;

namespace KnowledgeGraph.IntegrationTests.Stores;

/// <summary>PostgreSQL's programs on this machine: skipped over in a plain clone, needed in CI.</summary>
internal static class PostgresPrograms
{
    private static readonly string? Folder = Find();

    /// <summary>Skips the test where there are none.</summary>
    public static void Require()
    {
        Assert.True(
            Folder is not null || Environment.GetEnvironmentVariable("CI") != "true",
            "CI must have PostgreSQL: apt-get install postgresql");
        Skip.If(Folder is null, "PostgreSQL is not here (apt-get install postgresql)");
    }

    /// <summary>The path of a program.</summary>
    public static string PathOf(string program) => Path.Combine(Folder!, program);

    private static string? Find()
    {
        string[] roots = ["/usr/lib/postgresql", "/usr/local/lib/postgresql"];
        return roots.Where(Directory.Exists).SelectMany(Directory.GetDirectories).Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault();
    }
}
