using Xunit;

namespace KnowledgeGraph.UnitTests.Shape;

/// <summary>Habits of the house that no analyzer holds.</summary>
public sealed class SourceShapeTests
{
    private const int LongestFile = 400;

    private static readonly string[] EmptyNames =
        ["Common", "Helper", "Helpers", "Misc", "Service", "Services", "Util", "Utils", "Utilities"];

    private static readonly string[] EmptyEndings = ["Helper", "Helpers", "Util", "Utils", "Utilities"];

    private static IEnumerable<SourceText> Sources => RepositoryFiles.Product.Concat(RepositoryFiles.Tests);

    [Fact]
    public void Every_class_is_sealed_static_or_abstract() =>
        Assert.Empty(
            from source in Sources
            from type in source.Types
            where type.IsOpenToHeirs && !IsBenchmark(type)
            select $"{source.Path}: {type.Name}");

    [Fact]
    public void A_file_holds_one_type_and_bears_its_name() =>
        Assert.Empty(
            from source in Sources
            let names = source.Types.Where(type => !type.IsNested).Select(type => type.Name).ToList()
            where names.Count > 0 && !names.SequenceEqual([Path.GetFileNameWithoutExtension(source.Path)])
            select $"{source.Path}: {string.Join(", ", names)}");

    [Fact]
    public void A_namespace_is_the_folder() =>
        Assert.Empty(
            from source in Sources
            where source.Types.Count > 0
            let folder = string.Join('.', source.Path.Split('/')[1..^1])
            where source.Namespace != folder
            select $"{source.Path}: {source.Namespace}");

    [Fact]
    public void No_file_is_long() =>
        Assert.Empty(
            from source in Sources
            where source.LineCount > LongestFile
            select $"{source.Path}: {source.LineCount} lines");

    [Fact]
    public void No_folder_and_no_type_has_a_name_that_says_nothing() =>
        Assert.Empty(
            from source in Sources
            let folders = source.Path.Split('/')[1..^1].Where(EmptyNames.Contains)
            let types = source.Types.Select(type => type.Name).Where(SaysNothing)
            from name in folders.Concat(types)
            select $"{source.Path}: {name}");

    [Theory]
    [InlineData("KnowledgeGraph.Core")]
    [InlineData("KnowledgeGraph.Storage")]
    [InlineData("KnowledgeGraph.Server")]
    public void The_same_noun_folders_are_in_every_layer(string project) =>
        Assert.Superset(
            new HashSet<string> { "Diseases", "Genes", "Phenotypes", "Citations" },
            RepositoryFiles.Product.Where(source => source.Project == project).SelectMany(source => source.Path.Split('/')[2..^1]).ToHashSet());

    // BenchmarkDotNet runs an heir that it generates.
    private static bool IsBenchmark(DeclaredType type) => type.Name.EndsWith("Benchmark", StringComparison.Ordinal);

    private static bool SaysNothing(string type) => EmptyEndings.Any(ending => type.EndsWith(ending, StringComparison.Ordinal));
}
