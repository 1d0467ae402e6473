using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Containers;

/// <summary>The files that the program needs to run, and that every image and archive therefore holds.</summary>
public sealed class ShippedFilesTests
{
    [Theory]
    [InlineData("Microsoft.CodeAnalysis")]
    [InlineData("Microsoft.EntityFrameworkCore.Design")]
    [InlineData("Microsoft.Build")]
    public void Tools_for_those_who_write_it_are_not_among_them(string package)
    {
        using var dependencies = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "kg.deps.json")));
        var names = dependencies.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name).ToList();

        Assert.Contains(names, name => name.StartsWith("GraphQL/", StringComparison.Ordinal));
        Assert.DoesNotContain(names, name => name.StartsWith(package, StringComparison.Ordinal));
    }
}
