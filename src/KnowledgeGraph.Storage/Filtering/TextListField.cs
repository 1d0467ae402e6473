using System.Linq.Expressions;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>A list of texts that belong to the row, asked for by all, none, some or any.</summary>
/// <param name="Name">The name in the inputs.</param>
/// <param name="Description">For the schema.</param>
/// <param name="Element">One text of the list, on the row that holds it.</param>
/// <param name="Owner">From the row that holds a text to the key of the row it belongs to.</param>
public sealed record TextListField(
    string Name,
    string Description,
    ScalarField Element,
    LambdaExpression Owner) : FilterField(Name, Description);
