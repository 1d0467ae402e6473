using System.Linq.Expressions;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>The one record at an end of a link.</summary>
/// <param name="Name">The name in the inputs.</param>
/// <param name="Description">The description in the schema.</param>
/// <param name="RecordShape">The filter and sort fields of the record.</param>
/// <param name="Key">Leads from the link to the key of the record.</param>
public sealed record RecordField(
    string Name,
    string Description,
    Func<FilterShape> RecordShape,
    LambdaExpression Key) : FilterField(Name, Description);
