using GraphQL;
using GraphQL.Types;

namespace KnowledgeGraph.Server.Schema;

/// <summary>An enum in the schema: values in CONSTANT_CASE, each with its description.</summary>
public abstract class EnumType<T> : EnumerationGraphType
    where T : struct, Enum
{
    protected EnumType(string name, string description, IReadOnlyDictionary<T, string> values)
    {
        Name = name;
        Description = description;
        foreach (var value in Enum.GetValues<T>())
        {
            Add(value.ToString().ToConstantCase(), value, values[value]);
        }
    }
}
