using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Cli.Options;

/// <summary>The option of verbs that run a GraphQL document.</summary>
internal static class VariablesOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--variables") { Description = "Variables as a JSON object.", DefaultValueFactory = _ => "{}" };
        option.Validators.Add(RequireObject);
        return option;
    }

    private static void RequireObject(OptionResult result)
    {
        if (result.Tokens is [var text] && !VariablesText.TryRead(text.Value, out _))
        {
            result.AddError($"--variables must be a JSON object; {text.Value} was given.");
        }
    }
}
