using System.Linq.Expressions;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>The one record at an end of a link.</summary>
/// <param name="Name">As the inputs name it.</param>
/// <param name="Description">For the schema.</param>
/// <param name="RecordShape">What can be asked of the record.</param>
/// <param name="Key">From the link to the record's key.</param>
public sealed record RecordField(string Name, string Description, Func<FilterShape> RecordShape, LambdaExpression Key) : FilterField(Name, Description);
