using System.Linq.Expressions;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>The links of the row, asked for by all, none, some or any.</summary>
/// <param name="Name">As the inputs name it.</param>
/// <param name="Description">For the schema.</param>
/// <param name="LinkShape">What can be asked of a link.</param>
/// <param name="Owner">From a link to the key of the row.</param>
public sealed record LinksField(string Name, string Description, Func<FilterShape> LinkShape, LambdaExpression Owner) : FilterField(Name, Description);
