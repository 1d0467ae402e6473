using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents;

/// <summary>Readings of a document's fields and fragments that several classes share.</summary>
internal static class SelectionSyntax
{
    public const string Skip = "skip";
    public const string Include = "include";

    /// <summary>The name that a field has in the reply.</summary>
    public static string ResponseName(this GraphQLField field) => (field.Alias?.Name ?? field.Name).StringValue;

    /// <summary>The field of the schema that a selection on a type names; null where there is none.</summary>
    public static FieldType? FieldOf(this ISchema schema, IGraphType? parent, GraphQLField field)
    {
        var name = field.Name.Value;
        return name == schema.TypeNameMetaFieldType.Name ? schema.TypeNameMetaFieldType
            : parent == schema.Query && name == schema.SchemaMetaFieldType.Name ? schema.SchemaMetaFieldType
            : parent == schema.Query && name == schema.TypeMetaFieldType.Name ? schema.TypeMetaFieldType
            : (parent as IComplexGraphType)?.Fields.Find(name);
    }

    /// <summary>Whether a fragment counts for objects of a type; one without a condition always does.</summary>
    public static bool Applies(this GraphQLTypeCondition? condition, IObjectGraphType type, ISchema schema) =>
        condition is null
        || condition.Type.Name.Value == type.Name
        || (schema.AllTypes[condition.Type.Name.Value] is IAbstractGraphType wider && wider.IsPossibleType(type));
}
