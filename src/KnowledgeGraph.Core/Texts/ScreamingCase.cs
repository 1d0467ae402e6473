using System.Text.Json;

namespace KnowledgeGraph.Core.Texts;

/// <summary>Names of enum values as the GraphQL schema spells them: <c>DISEASE_GENE</c>.</summary>
internal static class ScreamingCase
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    /// <summary>A name in words: <c>Disease gene</c>.</summary>
    public static string Words(string name) => name[..1] + name[1..].Replace('_', ' ').ToLowerInvariant();
}
