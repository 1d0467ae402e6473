using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The manual page: all that help tells is in it, and what formats such pages has nothing to say against it.</summary>
public sealed partial class ManualPageTests
{
    private static readonly Lazy<string> Page = new(() => Kg.Run("man").Output);

    [Fact]
    public void Every_verb_is_a_section_with_every_option_of_its_help()
    {
        var sections = Sections().Split(Page.Value).Skip(1).Chunk(2)
            .ToDictionary(part => Unescaped(part[0]), part => Unescaped(part[1]), StringComparer.Ordinal);
        var verbs = Verbs([]).ToList();

        Assert.True(verbs.Count > 25, $"{verbs.Count} verbs");
        Assert.Equal(
            verbs.Select(verb => $"kg {string.Join(' ', verb)}").Order(StringComparer.Ordinal),
            sections.Keys.Order(StringComparer.Ordinal));
        foreach (var verb in verbs)
        {
            var section = sections[$"kg {string.Join(' ', verb)}"];
            var options = OptionLines().Matches(Help(verb)).Select(line => line.Groups[1].Value).Where(option => option != "--help")
                .ToList();
            Assert.All(options, option => Assert.Contains($@"\fB{option}\fR", section, StringComparison.Ordinal));
            Assert.Equal(options.Count, OptionEntries().Count(section));
            var defaults = Defaults().Matches(Spaces().Replace(Help(verb), " ")).Select(told => told.Value).ToList();
            Assert.All(defaults, told => Assert.Contains(told, section, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_exit_codes_are_those_of_the_page_of_the_command()
    {
        var told = CodeRows().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "cli.md")))
            .ToDictionary(
                row => row.Groups[1].Value,
                row => row.Groups[2].Value.Replace("`", "", StringComparison.Ordinal).Replace(@"\|", "|", StringComparison.Ordinal) + ".");
        var written = CodeEntries().Matches(Page.Value)
            .ToDictionary(entry => entry.Groups[1].Value, entry => Unescaped(entry.Groups[2].Value));

        Assert.True(told.Count > 10, $"{told.Count} codes");
        Assert.Equal(told.Keys, written.Keys);
        Assert.All(told, row => Assert.Equal(row.Value, written[row.Key], ignoreCase: true));
    }

    [SkippableFact]
    public void Groff_formats_it_without_a_warning()
    {
        var (output, warnings) = Groff(Page.Value);

        Assert.Equal(string.Empty, warnings);
        // As it was written, escapes and all; lines are broken anywhere.
        var text = Spaces().Replace(output, " ");
        Assert.Contains("kg rank", text, StringComparison.Ordinal);
        Assert.Contains("Host=\u2026;Database=\u2026;Username=\u2026", text, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:5080", text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Groff_would_have_warned() => Assert.NotEqual(string.Empty, Groff(".TH A 1\n.SH B\n.nosuchrequest\n").Warnings);

    private static (string Output, string Warnings) Groff(string page)
    {
        using var process = Start();
        process.StandardInput.Write(page);
        process.StandardInput.Close();
        var warnings = process.StandardError.ReadToEndAsync();
        return (process.StandardOutput.ReadToEnd(), warnings.GetAwaiter().GetResult());
    }

    private static Process Start()
    {
        try
        {
            // Without the marks of bold and italics.
            return Process.Start(new ProcessStartInfo("groff", ["-man", "-Tutf8", "-ww", "-P-cbou"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            throw new SkipException("groff is not here");
        }
    }

    // Those that do something, not those that only have others below them.
    private static IEnumerable<string[]> Verbs(string[] parent)
    {
        var below = VerbLines().Matches(CommandList().Match(Help(parent)).Value).Select(line => line.Groups[1].Value).ToList();
        return below.Count == 0 ? [parent] : below.SelectMany(verb => Verbs([.. parent, verb]));
    }

    private static string Help(string[] verb) => Kg.Run([.. verb, "--help"]).Output.ReplaceLineEndings("\n");

    private static string Unescaped(string text) => text.Replace(@"\-", "-", StringComparison.Ordinal);

    [GeneratedRegex("""^\.SS "(kg(?: [a-z\\-]+)+)[^"]*"\n""", RegexOptions.Multiline)]
    private static partial Regex Sections();

    [GeneratedRegex(@"^ {2}(?:-[^ ]+, )*(--[a-z-]+)\b", RegexOptions.Multiline)]
    private static partial Regex OptionLines();

    [GeneratedRegex(@"^\.TP\n\\fB-", RegexOptions.Multiline)]
    private static partial Regex OptionEntries();

    [GeneratedRegex(@"(?<=^Commands:\n)(?: .*\n)+", RegexOptions.Multiline)]
    private static partial Regex CommandList();

    [GeneratedRegex(@"^ {2}([a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex VerbLines();

    [GeneratedRegex(@"^\| (\d+) \| (.*) \|$", RegexOptions.Multiline)]
    private static partial Regex CodeRows();

    [GeneratedRegex(@"^\.TP\n\\fB(\d+)\\fR\n(.*)$", RegexOptions.Multiline)]
    private static partial Regex CodeEntries();

    // Not those of the machine, which are told in words.
    [GeneratedRegex(@"(?<!\(default[^()]*\)\. )\[default: [^\]]+\]")]
    private static partial Regex Defaults();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
