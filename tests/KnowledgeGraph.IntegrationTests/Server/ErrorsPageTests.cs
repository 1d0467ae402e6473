using System.Reflection;
using System.Text.RegularExpressions;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>docs/errors.md lists the codes of the service.</summary>
public sealed partial class ErrorsPageTests
{
    private static readonly string[] _parts = File.ReadAllText(Path.Combine(Repository.Root, "docs", "errors.md")).Split("\n## Notices\n");

    [Fact]
    public void It_has_one_row_for_every_error_and_no_other() => Assert.Equal(Constants(typeof(ErrorCodes)), Rows(_parts[0]));

    [Fact]
    public void It_has_a_row_for_every_notice() => Assert.Subset(Rows(_parts[1]).ToHashSet(), Constants(typeof(NoticeCodes)).ToHashSet());

    private static IEnumerable<string> Constants(Type codes) =>
        codes.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Rows(string part) =>
        Row().Matches(part).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("^\\| `([A-Z_]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
