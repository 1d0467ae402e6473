using System.Text.RegularExpressions;
using Xunit;

namespace KnowledgeGraph.UnitTests.Shape;

/// <summary>Habits of the house that no analyzer holds.</summary>
public sealed partial class SourceShapeTests
{
    private const int LongestFile = 400;
    private const int MostParameters = 7;

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

    // "What is known of a patient" has no subject; "The findings of a patient" has one.
    [Fact]
    public void A_comment_begins_with_its_subject() =>
        Assert.Empty(
            from source in Sources
            from line in source.Lines
            where ClauseWithoutSubject().IsMatch(line)
            select $"{source.Path}: {line.Trim()}");

    // More than these are several things in one.
    [Fact]
    public void A_constructor_of_the_server_takes_at_most_seven_things()
    {
        var counts = (
            from source in RepositoryFiles.Product
            where source.Project == "KnowledgeGraph.Server"
            from match in Constructor(Path.GetFileNameWithoutExtension(source.Path)).Matches(source.Code)
            select (source.Path, Count: CountOfParameters(source.Code, match.Index + match.Length))).ToList();

        Assert.Contains(counts, constructor => constructor.Count == MostParameters);
        Assert.DoesNotContain(counts, constructor => constructor.Count > MostParameters);
    }

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
            RepositoryFiles.Product.Where(source => source.Project == project).SelectMany(source => source.Path.Split('/')[2..^1])
                .ToHashSet());

    [GeneratedRegex(@"^\s*///? (?:<[^>]*>)?(?:What|Who|Whoever|Whatever|Whose|Of (?:which|what|whom)) ")]
    private static partial Regex ClauseWithoutSubject();

    // Of a class that says its parameters behind its name, or the old way.
    private static Regex Constructor(string type) =>
        new($@"\b(?:class|struct|record)\s+{type}(?:<[^>(]*>)?\s*\(|\b(?:public|internal|private|protected)\s+{type}\s*\(");

    private static int CountOfParameters(string code, int from)
    {
        var (depth, commas, isEmpty) = (0, 0, true);
        for (var i = from; depth >= 0; i++)
        {
            depth += code[i] is '(' or '<' or '[' or '{' ? 1 : code[i] is ')' or '>' or ']' or '}' ? -1 : 0;
            commas += depth == 0 && code[i] == ',' ? 1 : 0;
            isEmpty &= depth < 0 || char.IsWhiteSpace(code[i]);
        }

        return isEmpty ? 0 : commas + 1;
    }

    // BenchmarkDotNet runs an heir that it generates.
    private static bool IsBenchmark(DeclaredType type) => type.Name.EndsWith("Benchmark", StringComparison.Ordinal);

    private static bool SaysNothing(string type) => EmptyEndings.Any(ending => type.EndsWith(ending, StringComparison.Ordinal));
}
