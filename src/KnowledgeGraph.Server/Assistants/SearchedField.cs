using GraphQL.Types;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>A field with the words it is found by.</summary>
/// <param name="Type">The type that has it.</param>
/// <param name="Field">The field.</param>
/// <param name="NameWords">Words of its name.</param>
/// <param name="TypeWords">Words of the type that has it, and of the one that it gives.</param>
/// <param name="DescriptionWords">Words of its description.</param>
internal sealed record SearchedField(
    IComplexGraphType Type, FieldType Field, HashSet<string> NameWords, HashSet<string> TypeWords, HashSet<string> DescriptionWords);
