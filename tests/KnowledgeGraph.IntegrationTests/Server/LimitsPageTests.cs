using System.Reflection;
using System.Text.RegularExpressions;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Hosting;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>docs/limits.md says what the code does.</summary>
public sealed partial class LimitsPageTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "limits.md"));

    [Fact]
    public void The_page_gives_every_option_with_its_default()
    {
        var documented = Row().Matches(_page).Select(match => $"{match.Groups["option"].Value} = {match.Groups["value"].Value}");

        Assert.Equal(Scalars(new ServerOptions(), string.Empty).Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_names_every_list_of_the_options() =>
        Assert.All(Lists(typeof(ServerOptions), string.Empty), name => Assert.Contains($"`{name}`", _page, StringComparison.Ordinal));

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

    private static IEnumerable<string> Scalars(object options, string section) => options.GetType().GetProperties().SelectMany(property =>
        property.CanWrite
            ? [$"{section}{property.Name} = {Told(property.GetValue(options))}"]
            : IsSection(property) ? Scalars(property.GetValue(options)!, $"{section}{property.Name}:") : []);

    private static IEnumerable<string> Lists(Type options, string section) => options.GetProperties().SelectMany(property =>
        property.PropertyType == typeof(IList<string>)
            ? [$"{section}{property.Name}"]
            : IsSection(property) ? Lists(property.PropertyType, $"{section}{property.Name}:") : []);

    private static bool IsSection(PropertyInfo property) =>
        !property.CanWrite && property.PropertyType.Namespace!.StartsWith(nameof(KnowledgeGraph), StringComparison.Ordinal);

    // A folder beside the program differs from machine to machine.
    private static string Told(object? value) => value is string text && text.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal)
        ? $"{text[AppContext.BaseDirectory.Length..]} beside the program"
        : FormattableString.Invariant($"{value ?? "none"}");

    [GeneratedRegex(@"^\| `(?<option>[\w:]+)` \| (?<value>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Z]+(?:_[A-Z]+)+)`")]
    private static partial Regex Code();
}
