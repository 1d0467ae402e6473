using System.Linq.Expressions;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>The row as a term of its ontology, asked for by identifier and by place in the hierarchy.</summary>
/// <param name="Name">As the inputs name it.</param>
/// <param name="Description">For the schema.</param>
/// <param name="Ontology">Whose hierarchy: the diseases' or the phenotypes'.</param>
/// <param name="Key">From the row to its key.</param>
public sealed record TermField(string Name, string Description, EntityType Ontology, LambdaExpression Key) : FilterField(Name, Description);
