using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace KnowledgeGraph.UnitTests.Shape;

/// <summary>
/// Checks the dependencies: no version with known vulnerabilities, no version that can move, and no record of where it was fetched from.
/// </summary>
public sealed partial class DependencyTests
{
    private static readonly DependencyFloor[] Floors =
    [
        new("GraphQL-Parser", "9.5.1", "the document guard is tested against this one's fault with a bare carriage return"),
        new("Newtonsoft.Json", "13.0.1", "CVE-2024-21907, deep nesting"),
        new("Npgsql", "8.0.3", "CVE-2024-32655, SQL injection by message size"),
        new("SQLitePCLRaw.lib.e_sqlite3", "2.1.13", "CVE-2025-6965, native SQLite older than 3.50.2"),
        new("System.Net.Http", "4.3.4", "CVE-2018-8292, credentials sent after a redirect"),
        new("System.Text.Json", "8.0.5", "CVE-2024-43485, denial of service"),
        new("System.Text.RegularExpressions", "4.3.1", "CVE-2019-0820, denial of service"),
    ];

    private static IReadOnlyList<LockedPackage> Packages { get; } =
        [.. RepositoryFiles.Projects.SelectMany(project => RepositoryFiles.LockedPackagesOf(project.Name))];

    [Fact]
    public void No_package_is_older_than_its_floor() =>
        Assert.Empty(
            from package in Packages
            from floor in Floors
            where floor.IsBrokenBy(package)
            select $"{package.Project}: {package.Name} {package.Version}, at least {floor.Version}: {floor.Reason}");

    [Theory]
    [InlineData("SQLitePCLRaw.lib.e_sqlite3", "2.1.11", true)]
    [InlineData("sqlitepclraw.LIB.e_sqlite3", "2.1.11", true)]
    [InlineData("SQLitePCLRaw.lib.e_sqlite3", "2.1.13-pre20260101", true)]
    [InlineData("SQLitePCLRaw.lib.e_sqlite3", "2.1.13", false)]
    [InlineData("SQLitePCLRaw.lib.e_sqlite3", "2.1.13.1", false)]
    [InlineData("SQLitePCLRaw.lib.e_sqlite3", "3.0.0-beta", false)]
    [InlineData("SQLitePCLRaw.core", "2.1.11", false)]
    public void A_floor_is_broken_by_an_older_version_of_its_package(string name, string version, bool isBroken) =>
        Assert.Equal(
            isBroken,
            new DependencyFloor("SQLitePCLRaw.lib.e_sqlite3", "2.1.13", "").IsBrokenBy(new LockedPackage("", name, version, null, null)));

    [Fact]
    public void The_native_SQLite_is_among_the_packages_looked_at() =>
        Assert.Contains(Packages, package => package.Project == "KnowledgeGraph.Cli" && package.Name == "SQLitePCLRaw.lib.e_sqlite3");

    [Fact]
    public void Every_central_version_is_exact()
    {
        var versions = XDocument.Load(RepositoryFiles.Full("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Version")!.Value)
            .ToList();

        Assert.NotEmpty(versions);
        Assert.All(versions, version => Assert.Matches(@"^\d+(\.\d+){1,3}(-[\w.]+)?$", version));
    }

    [Fact]
    public void Every_package_asked_for_was_resolved_to_the_version_asked_for() =>
        Assert.Empty(
            from package in Packages
            where package.Requested is not null && package.Requested != $"[{package.Version}, )"
            select $"{package.Project}: {package.Name} {package.Requested} became {package.Version}");

    [Fact]
    public void Every_package_is_held_by_its_content() =>
        Assert.All(Packages, package => Assert.False(string.IsNullOrEmpty(package.ContentHash)));

    [Fact]
    public void Node_packages_are_exact_held_by_content_and_name_no_registry()
    {
        var folders = RepositoryFiles.Named("package.json").Select(path => Path.GetDirectoryName(RepositoryFiles.Full(path))!).ToList();

        Assert.NotEmpty(folders);
        foreach (var folder in folders)
        {
            using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "package.json")));
            using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "package-lock.json")));
            var packages = locked.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0).ToList();

            Assert.NotEmpty(packages);
            Assert.All(AskedFor(manifest.RootElement), version => Assert.Matches(ExactNodeVersion(), version));
            Assert.All(
                packages,
                package => Assert.False(package.Value.TryGetProperty("resolved", out _), $"{folder}: {package.Name} names its origin"));
            Assert.All(
                packages.Where(package => !package.Value.TryGetProperty("inBundle", out _)),
                package => Assert.True(package.Value.TryGetProperty("integrity", out _), $"{folder}: {package.Name} has no hash"));
        }
    }

    [Fact]
    public void No_file_configures_a_registry() =>
        Assert.Empty(
            from name in new[] { "nuget.config", "NuGet.config", "NuGet.Config" }
            where File.Exists(RepositoryFiles.Full(name)) || RepositoryFiles.Named(name).Count > 0
            select name);

    private static IEnumerable<string> AskedFor(JsonElement manifest) =>
        from kind in new[] { "dependencies", "devDependencies" }
        where manifest.TryGetProperty(kind, out _)
        from package in manifest.GetProperty(kind).EnumerateObject()
        select package.Value.GetString()!;

    // An alias (npm:graphql@17.0.0) is exact too.
    [GeneratedRegex(@"^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$")]
    private static partial Regex ExactNodeVersion();
}
