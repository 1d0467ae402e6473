using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>The manual page of the command, in the language of <c>man</c>: the <c>--help</c> of every verb, and the exit codes.</summary>
internal sealed class ManualPage
{
    private readonly StringBuilder _page = new();

    private ManualPage()
    {
    }

    public static string Of(RootCommand root, string version)
    {
        var page = new ManualPage();
        page.Line($".TH KG 1 \"\" \"KnowledgeGraph {Escaped(version)}\" \"KnowledgeGraph\"");
        page.Heading("NAME");
        page.Line($"kg \\- {Escaped(root.Description ?? string.Empty)}");
        page.Heading("SYNOPSIS");
        page.Line(@"\fBkg\fR [\fIverb\fR] [\fIoptions\fR]");
        page.Options(root);
        page.Heading("VERBS");
        page.Verbs(root, "kg");
        page.Heading("EXIT STATUS");
        foreach (var (code, meaning) in ExitCode.Meanings)
        {
            page.Entry($@"\fB{code.ToString(CultureInfo.InvariantCulture)}\fR", meaning);
        }

        return page._page.ToString();
    }

    private void Verbs(Command parent, string path)
    {
        foreach (var verb in parent.Subcommands.Where(verb => !verb.Hidden))
        {
            var words = $"{path} {verb.Name}";
            if (verb.Subcommands.Count > 0)
            {
                Verbs(verb, words);
                continue;
            }

            Line($".SS \"{Escaped(words)}{string.Concat(verb.Arguments.Select(argument => $" {Escaped(Placeholder(argument))}"))}\"");
            Text(verb.Description ?? string.Empty);
            foreach (var argument in verb.Arguments)
            {
                Entry($@"\fI{Escaped(argument.Name)}\fR", argument.Description ?? string.Empty);
            }

            Options(verb);
        }
    }

    private void Options(Command command)
    {
        if (command is RootCommand)
        {
            Heading("OPTIONS");
        }

        foreach (var option in command.Options.Where(option => !option.Hidden))
        {
            var names = option.Aliases.Order(StringComparer.Ordinal).Append(option.Name).Select(name => $@"\fB{Escaped(name)}\fR");
            var value = option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0
                ? string.Empty
                : $@" \fI{Escaped(Value(option))}\fR";
            Entry(
                string.Join(", ", names) + value,
                (option.Description ?? string.Empty) + Default(option) + (option.Required ? " (required)" : string.Empty));
        }
    }

    private static string Placeholder(Argument argument)
    {
        var name = argument.Name.ToUpperInvariant() + (argument.Arity.MaximumNumberOfValues > 1 ? "\u2026" : string.Empty);
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    // Gives the words that the option allows, as help lists them.
    private static string Value(Option option)
    {
        var words = option.GetCompletions(CompletionContext.Empty).Select(item => item.Label).ToList();
        return words.Count > 0 ? string.Join('|', words) : option.HelpName ?? option.Name.TrimStart('-');
    }

    // Many descriptions state the default themselves, because it depends on the environment.
    private static string Default(Option option) =>
        option.HasDefaultValue && option.Description?.Contains("(default", StringComparison.Ordinal) != true
        && option.GetDefaultValue() is var value and (string or int or double or Enum)
            ? $" [default: {Convert.ToString(value, CultureInfo.InvariantCulture)}]"
            : string.Empty;

    private void Heading(string name) => Line($".SH {name}");

    private void Entry(string term, string text)
    {
        Line(".TP");
        Line(term);
        Text(text);
    }

    // A line that begins with a dot or an apostrophe would be a request.
    private void Text(string text) => Line(text is ['.' or '\'', ..] ? $@"\&{Escaped(text)}" : Escaped(text));

    private void Line(string line) => _page.Append(line).Append('\n');

    // Only ASCII is written, so that the page reads the same in every locale.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '\\' => @"\(rs",
                '-' => @"\-",
                '"' => @"\(dq",
                '\'' => @"\(aq",
                '`' => @"\(ga",
                '^' => @"\(ha",
                '~' => @"\(ti",
                '\n' => " ",
                _ when rune.IsAscii => rune.ToString(),
                _ => string.Create(CultureInfo.InvariantCulture, $@"\[u{rune.Value:X4}]"),
            });
        }

        return escaped.ToString();
    }
}
