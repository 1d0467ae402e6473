using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace KnowledgeGraph.Server.Schema;

/// <summary>Prints a schema as the one text that <c>?sdl</c>, <c>kg schema</c> and schema/schema.graphql share.</summary>
public static class SchemaText
{
    public static string Print(ISchema schema)
    {
        var text = schema.Print(new PrintOptions
        {
            IncludeDescriptions = true,
            IncludeDeprecationReasons = true,
            StringComparison = StringComparison.Ordinal,
        });
        return text.ReplaceLineEndings("\n").TrimEnd() + "\n";
    }
}
