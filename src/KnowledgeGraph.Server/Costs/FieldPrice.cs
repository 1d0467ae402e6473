using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.Costs;

/// <summary>What a field costs beside its weight, by how much the release holds and by what its arguments ask for.</summary>
/// <param name="Arguments">Without any of these there is nothing to pay; empty: the field always has a price.</param>
/// <param name="Of">Units of field cost.</param>
internal sealed record FieldPrice(IReadOnlyList<string> Arguments, Func<GraphImage, PricedArguments, long> Of);
