using Xunit;

namespace KnowledgeGraph.UnitTests.Shape;

/// <summary>The rules see what they should: a planted breach is found, a word in a comment or a text is not one.</summary>
public sealed class SourceTextTests
{
    [Theory]
    [InlineData("using KnowledgeGraph.Formats;", true)]
    [InlineData("using KnowledgeGraph.Formats.Text;", true)]
    [InlineData("using Lines = KnowledgeGraph.Formats.Text.LineReader;", true)]
    [InlineData("using static KnowledgeGraph.Formats.SourceFormat;", true)]
    [InlineData("var reader = new KnowledgeGraph.Formats.Text.LineReader();", true)]
    [InlineData("var reader = new global::KnowledgeGraph.Formats.Text.LineReader();", true)]
    [InlineData("var quote = '\"'; KnowledgeGraph.Formats.X.Y(); var other = '\"';", true)]
    [InlineData("var quote = '\\''; KnowledgeGraph.Formats.X.Y(); var other = '\\u0027';", true)]
    [InlineData("var path = @\"C:\\\"; KnowledgeGraph.Formats.X.Y();", true)]
    [InlineData("var text = $\"{a}\"; KnowledgeGraph.Formats.X.Y();", true)]
    [InlineData("using KnowledgeGraph.FormatsOfOthers;", false)]
    [InlineData("using Other.KnowledgeGraph.Formats;", false)]
    [InlineData("// using KnowledgeGraph.Formats;", false)]
    [InlineData("/* using\nKnowledgeGraph.Formats; */", false)]
    [InlineData("var text = \"KnowledgeGraph.Formats\";", false)]
    [InlineData("var text = \"\\\"KnowledgeGraph.Formats\";", false)]
    [InlineData("var text = @\"\"\"KnowledgeGraph.Formats\";", false)]
    [InlineData("var text = \"\"\"\n a \"KnowledgeGraph.Formats\" b\n \"\"\";", false)]
    public void A_name_is_found_in_code_only(string text, bool isNamed) =>
        Assert.Equal(isNamed, new SourceText("src/P/File.cs", text).Names("KnowledgeGraph.Formats"));

    [Theory]
    [InlineData("public class A;", "A", true)]
    [InlineData("class A\n{\n}", "A", true)]
    [InlineData("public record A(int B);", "A", true)]
    [InlineData("internal partial class A<T>", "A", true)]
    [InlineData("[Serializable] public class A", "A", true)]
    [InlineData("public sealed class A", "A", false)]
    [InlineData("internal static partial class A", "A", false)]
    [InlineData("public abstract record A", "A", false)]
    [InlineData("public readonly record struct A(int B);", "A", false)]
    [InlineData("public enum A { B }", "A", false)]
    [InlineData("public interface A;", "A", false)]
    [InlineData("public delegate ValueTask<int> A(int b);", "A", false)]
    public void A_type_is_known_by_its_declaration(string text, string name, bool isOpenToHeirs)
    {
        var type = Assert.Single(new SourceText("src/P/File.cs", text).Types);

        Assert.Equal((name, isOpenToHeirs, false), (type.Name, type.IsOpenToHeirs, type.IsNested));
    }

    [Fact]
    public void A_type_inside_another_is_nested_and_a_constraint_is_no_type()
    {
        const string text = "public sealed class A<T>\n    where T : class\n{\n    private class B;\n    // class C\n}\n";

        Assert.Equal([("A", false), ("B", true)], new SourceText("src/P/File.cs", text).Types.Select(type => (type.Name, type.IsNested)));
    }

    [Fact]
    public void Project_folder_and_namespace_are_read_off()
    {
        var source = new SourceText("src/P/Folder/Below/File.cs", "// one\n/* two\n */ namespace P.Folder.Below;\n");

        Assert.Equal(("P", "Folder", "P.Folder.Below", 3), (source.Project, source.Folder, source.Namespace, source.LineCount));
        Assert.Equal("", new SourceText("src/P/File.cs", "").Folder);
        Assert.Null(new SourceText("src/P/File.cs", "return 0;").Namespace);
    }

    [Fact]
    public void The_sources_of_every_project_are_looked_at()
    {
        var expected = RepositoryFiles.Projects.Select(project => project.Name)
            .Where(name => !name.StartsWith("KnowledgeGraph.Migrations.", StringComparison.Ordinal));

        var found = RepositoryFiles.Product.Concat(RepositoryFiles.Tests).Select(source => source.Project).Distinct();

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
