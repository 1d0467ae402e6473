using System.Linq.Expressions;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>The exact identifiers of a record of which a field shows one: whoever asks for a value finds the record by any of them.</summary>
/// <param name="Owner">From an identifier's row to the key of its record.</param>
/// <param name="Curie">From an identifier's row to the identifier.</param>
/// <param name="IsExact">Whether an identifier's row is one that stands for the record itself.</param>
/// <param name="ToCurie">The identifier that a value of the field stands for; null for one that can be none.</param>
public sealed record IdentifierValues(LambdaExpression Owner, LambdaExpression Curie, LambdaExpression IsExact, Func<string, string?> ToCurie);
