namespace KnowledgeGraph.Storage.Providers;

/// <summary>The collation of texts that are asked for: ASCII letters of either case are equal, all else is told apart, accents included.</summary>
internal static class TextCollation
{
    public static string For(string? provider) => provider switch
    {
        "Microsoft.EntityFrameworkCore.Sqlite" => "NOCASE",
        _ => throw new NotSupportedException($"no collation is known for {provider}"),
    };
}
