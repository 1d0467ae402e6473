using Xunit;

namespace KnowledgeGraph.UnitTests.Shape;

/// <summary>
/// The references between projects, as docs/architecture.md lists them. A further reference needs a decision record, then a line here.
/// </summary>
public sealed class ArrowTests
{
    private static readonly string[] TestPackages =
        ["CsCheck", "Microsoft.NET.Test.Sdk", "Xunit.SkippableFact", "xunit", "xunit.runner.visualstudio"];

    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Arrows = new()
    {
        ["Core"] = ([], []),
        ["Formats"] = ([], []),
        ["Storage"] =
            (["Core"], ["Apache.Arrow", "Microsoft.EntityFrameworkCore.Sqlite", "Npgsql.EntityFrameworkCore.PostgreSQL", "Parquet.Net"]),
        ["Import"] = (["Formats", "Storage"], []),
        ["Server"] = (["Storage"], ["GraphQL", "GraphQL-Parser", "GraphQL.MicrosoftDI", "GraphQL.SystemTextJson", "Markdig"]),
        ["Cli"] = (["Import", "Migrations.Postgres", "Server"], ["Spectre.Console", "System.CommandLine"]),
        ["Migrations.Postgres"] = (["Storage"], ["Microsoft.EntityFrameworkCore.Design"]),
        ["Migrations.Sqlite"] = (["Storage"], ["Microsoft.EntityFrameworkCore.Design"]),
        ["UnitTests"] = (["Core", "Formats"], TestPackages),
        ["IntegrationTests"] = (["Cli", "Migrations.Sqlite"], [.. TestPackages, "Snapshooter.Xunit"]),
        ["Benchmarks"] = (["Cli"], ["BenchmarkDotNet"]),
    };

    private static readonly string[] ProviderNames = ["Sqlite", "SQLite", "Npgsql", "Postgres"];

    private static readonly Dictionary<string, string[]> Machinery = new()
    {
        ["KnowledgeGraph.Core"] = ["Provenance"],
        ["KnowledgeGraph.Storage"] = ["Dialects", "Files", "Filtering", "Images", "Providers", "Releases"],
        ["KnowledgeGraph.Server"] =
        [
            "Access", "Costs", "DataLoading", "Documents", "Entities", "Errors", "Execution", "Graphs", "Hosting", "Http", "Ide", "Notices",
            "Operations", "Paging",
            "Requests", "Schema", "Streams", "Tables", "Telemetry",
        ],
    };

    // Telemetry, tokens and compression have their own standards, which do not belong to the graph (decision 0024).
    private static readonly Dictionary<string, string[]> OperationsPackages = new()
    {
        ["Server"] =
        [
            "Microsoft.IdentityModel.JsonWebTokens", "Microsoft.IdentityModel.Protocols.OpenIdConnect", "ModelContextProtocol.AspNetCore",
            "OpenTelemetry.Exporter.OpenTelemetryProtocol",
            "OpenTelemetry.Exporter.Prometheus.AspNetCore", "OpenTelemetry.Extensions.Hosting", "OpenTelemetry.Instrumentation.AspNetCore",
            "ZstdSharp.Port",
        ],
        ["IntegrationTests"] = ["DuckDB.NET.Data.Full", "YamlDotNet"],
    };

    public static TheoryData<string> Projects => [.. RepositoryFiles.Projects.Select(project => project.Name)];

    [Fact]
    public void Every_project_is_in_the_list_and_in_the_solution()
    {
        var solution = File.ReadAllText(RepositoryFiles.Full("KnowledgeGraph.sln"));
        var projects = RepositoryFiles.Projects.Select(project => project.Name).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(Arrows.Keys.Select(name => "KnowledgeGraph." + name).Order(StringComparer.Ordinal), projects);
        Assert.All(projects, project => Assert.Contains($"{project}.csproj", solution, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_the_projects_and_packages_of_its_arrows(string name)
    {
        var project = ProjectNamed(name);
        var (projects, packages) = Arrows[ShortName(name)];

        Assert.Equal(projects.Select(other => "KnowledgeGraph." + other).Order(StringComparer.Ordinal), project.Projects);
        Assert.Equal(
            packages.Concat(OperationsPackages.GetValueOrDefault(ShortName(name), [])).Order(StringComparer.Ordinal),
            project.Packages);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_the_server_sees_ASP_NET(string name)
    {
        var project = ProjectNamed(name);

        Assert.Equal(name == "KnowledgeGraph.Server" ? "Microsoft.NET.Sdk.Web" : "Microsoft.NET.Sdk", project.Sdk);
        Assert.Empty(project.Frameworks);
        Assert.Empty(project.Usings);
    }

    [Theory]
    [InlineData("Core", "Microsoft.CodeAnalysis.BannedApiAnalyzers")]
    [InlineData("Formats", "Microsoft.CodeAnalysis.BannedApiAnalyzers")]
    public void No_package_comes_in_by_another_way(string project, string onlyAnalyzer) =>
        Assert.Equal([onlyAnalyzer], RepositoryFiles.LockedPackagesOf("KnowledgeGraph." + project).Select(package => package.Name));

    [Theory]
    [InlineData("Storage")]
    [InlineData("Import")]
    public void The_engine_does_not_reach_below_the_server(string project) =>
        Assert.DoesNotContain(
            RepositoryFiles.LockedPackagesOf("KnowledgeGraph." + project),
            package => package.Name.StartsWith("GraphQL", StringComparison.Ordinal)
                || package.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Sources_name_only_what_their_project_may_reach()
    {
        var breaches = from source in RepositoryFiles.Product
                       from other in Arrows.Keys
                       where source.Names("KnowledgeGraph." + other) && !Reach(ShortName(source.Project)).Contains(other)
                       select $"{source.Path} names KnowledgeGraph.{other}";

        Assert.Empty(breaches);
    }

    [Fact]
    public void The_command_composes_the_server_without_naming_its_types_of_the_schema()
    {
        string[] nouns = ["Diseases", "Genes", "Phenotypes", "Citations", "Entities", "Paging"];
        var breaches = from source in RepositoryFiles.Product
                       where source.Project == "KnowledgeGraph.Cli"
                       from noun in nouns
                       where source.Names("KnowledgeGraph.Server." + noun)
                       select $"{source.Path} names KnowledgeGraph.Server.{noun}";

        Assert.Empty(breaches);
    }

    [Fact]
    public void Only_the_dialects_and_providers_of_storage_name_a_database()
    {
        var naming = RepositoryFiles.Product
            .Where(source => source is not { Project: "KnowledgeGraph.Storage", Folder: "Dialects" or "Providers" })
            .Where(source => ProviderNames.Any(name => source.Code.Contains(name, StringComparison.Ordinal)))
            .Select(source => source.Path);

        Assert.Empty(naming);
    }

    [Fact]
    public void Machinery_names_no_noun()
    {
        string[] nouns = ["Diseases", "Genes", "Phenotypes", "Citations"];
        var machinery = RepositoryFiles.Product
            .Where(source => Machinery.TryGetValue(source.Project, out var names) && names.Contains(source.Folder))
            .ToList();
        var breaches = from source in machinery
                       from project in Arrows.Keys
                       from noun in nouns
                       where source.Names($"KnowledgeGraph.{project}.{noun}")
                       select $"{source.Path} names KnowledgeGraph.{project}.{noun}";
        var folders = machinery.Select(source => (source.Project, source.Folder)).Distinct();

        Assert.Equal(Machinery.Values.Sum(names => names.Length), folders.Count());
        Assert.Empty(breaches);
    }

    [Fact]
    public void Entities_carry_no_attributes_of_a_mapper() =>
        Assert.DoesNotContain(
            RepositoryFiles.Product,
            source => source.Project == "KnowledgeGraph.Core" && source.Names("System.ComponentModel.DataAnnotations"));

    private static HashSet<string> Reach(string project) =>
        [project, .. Arrows[project].Projects.SelectMany(Reach)];

    private static ProjectFile ProjectNamed(string name) => RepositoryFiles.Projects.Single(project => project.Name == name);

    private static string ShortName(string project) => project["KnowledgeGraph.".Length..];
}
