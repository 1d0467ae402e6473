using System.Linq.Expressions;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>The links of the row, filtered by all, none, some or any.</summary>
/// <param name="Name">The name in the inputs.</param>
/// <param name="Description">The description in the schema.</param>
/// <param name="LinkShape">The filter and sort fields of a link.</param>
/// <param name="Owner">Leads from a link to the key of the row.</param>
public sealed record LinksField(
    string Name,
    string Description,
    Func<FilterShape> LinkShape,
    LambdaExpression Owner) : FilterField(Name, Description);
