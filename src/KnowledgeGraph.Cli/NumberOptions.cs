using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary>Options that are numbers with a least value.</summary>
internal static class NumberOptions
{
    public static Option<int> AtLeast(this Option<int> option, int least)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < least)
            {
                result.AddError($"{option.Name} must be at least {least}.");
            }
        });
        return option;
    }
}
