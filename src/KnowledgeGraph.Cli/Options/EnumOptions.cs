using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Options;

/// <summary>
/// Options whose values are names, and never numbers. They are shown and completed as they are spelt elsewhere, and taken in any case, with
/// or without underscores.
/// </summary>
internal static class EnumOptions
{
    /// <summary>One name, with a default.</summary>
    public static Option<T> One<T>(string name, string description, T usual, Spelling spelling = Spelling.Code)
        where T : struct, Enum => Completed<T, Option<T>>(spelling, new(name)
        {
            Description = $"{description}: {Names<T>(spelling)}.",
            DefaultValueFactory = _ => usual,
            CustomParser = result => Single<T>(result, spelling),
        });

    /// <summary>One name that must be given, or may be left out.</summary>
    public static Option<T?> One<T>(string name, string description, bool isRequired, Spelling spelling = Spelling.Code)
        where T : struct, Enum => Completed<T, Option<T?>>(spelling, new(name)
        {
            Description = $"{description}: {Names<T>(spelling)}.",
            Required = isRequired,
            CustomParser = result => Single<T>(result, spelling),
        });

    /// <summary>Any number of names.</summary>
    public static Option<T[]> Several<T>(string name, string description)
        where T : struct, Enum => Completed<T, Option<T[]>>(Spelling.Schema, new(name)
        {
            Description = $"{description} One or more of {Names<T>(Spelling.Schema)}.",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.Select(token => Parse<T>(result, token.Value, Spelling.Schema))],
        });

    // In the case that has been begun with, as shells compare letter by letter.
    private static TOption Completed<T, TOption>(Spelling spelling, TOption option)
        where T : struct, Enum
        where TOption : Option
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(context =>
        {
            var begun = context.WordToComplete;
            var spelt = Enum.GetValues<T>().Select(value => Spelt(value, spelling));
            return begun.Length == 0 ? spelt
                : spelt.Select(word => char.IsUpper(begun[0]) && spelling != Spelling.Code ? word.ToUpperInvariant()
                    : char.IsLower(begun[0]) ? word.ToLowerInvariant() : word);
        });
        return option;
    }

    private static T Single<T>(ArgumentResult result, Spelling spelling)
        where T : struct, Enum => Parse<T>(result, result.Tokens.Single().Value, spelling);

    private static T Parse<T>(ArgumentResult result, string word, Spelling spelling)
        where T : struct, Enum
    {
        var plain = word.Replace("_", string.Empty, StringComparison.Ordinal);
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), plain, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} is one of {Names<T>(spelling)}; {word} was given.");
        return default;
    }

    private static string Names<T>(Spelling spelling)
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(value => Spelt(value, spelling)));

    /// <summary>A value as it is spelt.</summary>
    public static string Spelt<T>(T value, Spelling spelling)
        where T : struct, Enum => spelling switch
        {
            Spelling.Schema => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()),
            Spelling.Lower => value.ToString().ToLowerInvariant(),
            _ => value.ToString(),
        };
}
