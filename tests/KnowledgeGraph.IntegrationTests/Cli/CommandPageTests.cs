using System.Text.RegularExpressions;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>Checks that docs/cli.md agrees with the commands' own help on options, their values and their defaults.</summary>
public sealed partial class CommandPageTests
{
    // Case is ignored: the page says "in either spelling", and writes the names of formats in lower case.
    private static readonly StringComparer _spelling = StringComparer.OrdinalIgnoreCase;

    private static readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "cli.md"));

    // The page is joined into one line, because sentences span several.
    private static readonly string _text = Breaks().Replace(_page, " ");

    private static readonly Dictionary<string, List<HelpOption>> _helped = [];

    private static readonly string[] _rows = [.. VerbRows().Matches(_page)
        .Select(row => row.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal))];

    public static TheoryData<string> Rows => [.. _rows];

    public static TheoryData<string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string>();
            Usual().Matches(_text).ToList().ForEach(told => data.Add(told.Groups[1].Value, told.Groups[2].Value));
            return data;
        }
    }

    public static TheoryData<string, string> Defaults
    {
        get
        {
            var data = new TheoryData<string, string>();
            Fallbacks().Matches(_text).ToList().ForEach(told => data.Add(told.Groups[1].Value, told.Groups[2].Value));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_verb_has_the_options_and_values_that_its_row_names(string row)
    {
        var options = Verbs(row).SelectMany(Help).ToList();
        foreach (Match named in NamedOptions().Matches(row))
        {
            var matches = options.Where(option => option.Name == named.Groups[1].Value).ToList();
            Assert.True(matches.Count > 0, $"no option {named.Groups[1].Value} of: {row}");
            if (named.Groups[2].Value.Split('|') is { Length: > 1 } values && values.Any(value => value.Any(char.IsLower)))
            {
                Assert.Contains(matches, option => values.Order(_spelling).SequenceEqual(option.Values.Order(_spelling), _spelling));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void What_is_taken_unless_told_otherwise_is_the_default_of_every_verb_that_has_the_option(string option, string told)
    {
        var found = Having(option);
        Assert.NotEmpty(found);
        var words = Quoted().Matches(told).Select(word => word.Groups[1].Value).ToList();
        var plain = told.Replace("`", "", StringComparison.Ordinal);
        foreach (var one in found)
        {
            // A default that follows another option is stated in the description.
            Assert.StartsWith(one.Rule ?? Assert.IsType<string>(one.Default), plain, StringComparison.Ordinal);
            Assert.All(words, word => Assert.Contains(word, found.Concat(Help("rank")).SelectMany(other => other.Values), _spelling));
            Assert.True(
                plain.Contains("any other", StringComparison.Ordinal) || words.Count == 1 || !one.Values.Except(words).Any(),
                $"{option} also takes {string.Join(", ", one.Values.Except(words))}");
        }
    }

    [Theory]
    [MemberData(nameof(Defaults))]
    public void What_an_option_defaults_to_is_said_by_every_verb_that_has_it(string option, string told)
    {
        var found = Having(option);
        Assert.NotEmpty(found);
        Assert.All(found, one => Assert.All(
            Quoted().Matches(told), word => Assert.Contains(word.Groups[1].Value, one.Description, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_tells_of_rows_and_defaults()
    {
        Assert.True(_rows.Length > 20, $"{_rows.Length} rows");
        Assert.Superset(
            new HashSet<string> { "--measure", "--combine", "--prior" },
            Usual().Matches(_text).Select(told => told.Groups[1].Value).ToHashSet());
        Assert.Superset(
            new HashSet<string> { "--data", "--urls", "--file" },
            Fallbacks().Matches(_text).Select(told => told.Groups[1].Value).ToHashSet());
    }

    private static List<HelpOption> Having(string option) =>
        [.. _rows.SelectMany(Verbs).Distinct().SelectMany(Help).Where(one => one.Name == option)];

    // keys create NAME|list|revoke ID is three verbs.
    private static IEnumerable<string> Verbs(string row)
    {
        var words = row.Split(' ').TakeWhile(word => LowerWord().IsMatch(word)).Select(word => word.Split('|')[0]).ToList();
        var verb = string.Join(' ', words);
        yield return verb;
        foreach (Match other in OtherVerbs().Matches(words.Count > 1 ? row : ""))
        {
            yield return string.Join(' ', words.SkipLast(1).Append(other.Groups[1].Value));
        }
    }

    private static List<HelpOption> Help(string verb)
    {
        lock (_helped)
        {
            if (!_helped.TryGetValue(verb, out var options))
            {
                var (_, output, _) = Kg.Run([.. verb.Split(' '), "--help"]);
                // Continued lines are indented further than the options.
                var lines = Continued().Replace(output.ReplaceLineEndings("\n"), " ");
                _helped[verb] = options = [.. HelpLines().Matches(lines)
                    .Select(line => new HelpOption(line.Groups[1].Value, line.Groups[2].Value, line.Groups[3].Value))];
            }

            return options;
        }
    }

    [GeneratedRegex(@"\s*\n(?!\n|\|)")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex VerbRows();

    [GeneratedRegex(@"(--[a-z-]+)(?: ((?:[A-Za-z0-9]+\|)+[A-Za-z0-9]+))?")]
    private static partial Regex NamedOptions();

    [GeneratedRegex(@"`(--[a-z-]+)` \(([^()]*unless told otherwise[^()]*)\)")]
    private static partial Regex Usual();

    [GeneratedRegex(@"`(--[a-z-]+)` defaults to (.*?)(?=[.;] |$| \|)")]
    private static partial Regex Fallbacks();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^[a-z]+(\|.*)?$")]
    private static partial Regex LowerWord();

    [GeneratedRegex(@"\|([a-z]+)\b")]
    private static partial Regex OtherVerbs();

    [GeneratedRegex(@"\n {6,}")]
    private static partial Regex Continued();

    [GeneratedRegex(@"^ {2}(?:-[^ ]+, )*(--[a-z-]+)(?: <([^>]*)>)?(.*)$", RegexOptions.Multiline)]
    private static partial Regex HelpLines();

    [GeneratedRegex(@"\[default: ([^\]]*)\]\s*$")]
    private static partial Regex DefaultEnd();

    [GeneratedRegex(@"; ([^;]+), if not said")]
    private static partial Regex RuleOf();

    private sealed record HelpOption(string Name, string Placeholder, string Description)
    {
        public string[] Values => Placeholder.Contains('|') ? Placeholder.Split('|') : [];

        public string? Default => DefaultEnd().Match(Description) is { Success: true } found ? found.Groups[1].Value : null;

        // A default that another option decides.
        public string? Rule => RuleOf().Match(Description) is { Success: true } found ? found.Groups[1].Value : null;
    }
}
