using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.Costs;

/// <summary>The price of a field besides its weight, by how much the release holds and by the values of its arguments.</summary>
/// <param name="Arguments">Without any of these there is nothing to pay; empty: the field always has a price.</param>
/// <param name="Of">Units of field cost.</param>
internal sealed record FieldPrice(IReadOnlyList<string> Arguments, Func<GraphImage, PricedArguments, long> Of);
