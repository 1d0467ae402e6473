using GraphQL.Types;

namespace KnowledgeGraph.Server.Schema;

/// <summary>The <c>@specifiedBy</c> address of a custom scalar, which GraphQL.NET does not know.</summary>
public static class ScalarSpecification
{
    private const string Key = "KnowledgeGraph.SpecifiedBy";

    /// <summary>Names the document that specifies the scalar's values.</summary>
    public static TScalar SpecifiedBy<TScalar>(this TScalar scalar, string url)
        where TScalar : ScalarGraphType
    {
        scalar.Metadata[Key] = url;
        return scalar;
    }

    internal static string? SpecifiedByUrl(IGraphType type) => (type as ScalarGraphType)?.GetMetadata<string?>(Key, (string?)null);
}
