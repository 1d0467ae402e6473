using System.CommandLine;
using System.Globalization;

namespace KnowledgeGraph.Cli;

/// <summary>Options that are numbers with a least value.</summary>
internal static class NumberOptions
{
    public static Option<int> AtLeast(this Option<int> option, int least)
    {
        option.CustomParser = result =>
        {
            var word = result.Tokens.Single().Value;
            if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least)
            {
                return number;
            }

            result.AddError($"{option.Name} must be a whole number, at least {least} and at most {int.MaxValue}; {word} was given.");
            return least;
        };
        return option;
    }
}
