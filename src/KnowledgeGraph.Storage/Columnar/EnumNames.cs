using System.Text.Json;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>Names of enum values as the GraphQL schema spells them, each made once.</summary>
internal static class EnumNames
{
    /// <summary>The name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Known<T>.Names[value];

    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names =
            Enum.GetValues<T>().Distinct()
                .ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()));
    }
}
