using GraphQL.Types;

namespace KnowledgeGraph.Server.Filtering;

internal static class InputFields
{
    /// <summary>Adds a field of a type given by instance or by name.</summary>
    public static FieldType Add(
        this InputObjectGraphType input,
        string name,
        IGraphType type,
        string description,
        object? defaultValue = null) =>
        input.AddField(new FieldType { Name = name, ResolvedType = type, Description = description, DefaultValue = defaultValue });
}
