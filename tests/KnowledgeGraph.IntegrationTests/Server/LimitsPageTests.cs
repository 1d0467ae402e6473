using System.Reflection;
using System.Text.RegularExpressions;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Schema;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>docs/limits.md says what the code does.</summary>
public sealed partial class LimitsPageTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "limits.md"));

    [Theory]
    [InlineData("Documents")]
    [InlineData("Requests")]
    [InlineData("Load")]
    [InlineData("Costs")]
    [InlineData("Batches")]
    [InlineData("Filters")]
    [InlineData("Pages")]
    [InlineData("Search")]
    [InlineData("Traversal")]
    [InlineData("Comparison")]
    [InlineData("Enrichment")]
    [InlineData("Tables")]
    [InlineData("Connections")]
    [InlineData("Access")]
    [InlineData("Tokens", "Access")]
    [InlineData("Telemetry")]
    [InlineData("Proxies")]
    [InlineData("Streams")]
    [InlineData("TrustedDocuments")]
    public void The_page_gives_every_option_with_its_default(string section, string? within = null)
    {
        object holder = new ServerOptions();
        holder = within is null ? holder : holder.GetType().GetProperty(within)!.GetValue(holder)!;
        var options = holder.GetType().GetProperty(section)!.GetValue(holder)!;
        var expected = options.GetType().GetProperties()
            .Where(property => property.CanWrite)
            .ToDictionary(property => property.Name, property => FormattableString.Invariant($"{property.GetValue(options) ?? "none"}"));
        var documented = Row().Matches(_page)
            .Where(match => match.Groups["section"].Value == section)
            .ToDictionary(match => match.Groups["option"].Value, match => match.Groups["value"].Value);

        Assert.Equal(expected.OrderBy(entry => entry.Key), documented.OrderBy(entry => entry.Key));
    }

    [Fact]
    public void Every_code_on_the_page_exists()
    {
        var codes = typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetValue(null)!)
            .ToHashSet();

        var documented = Code().Matches(_page).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(documented);
        Assert.Empty(documented.Except(codes));
    }

    [GeneratedRegex(@"^\| `(?<section>\w+):(?<option>\w+)` \| (?<value>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Z]+(?:_[A-Z]+)+)`")]
    private static partial Regex Code();
}
