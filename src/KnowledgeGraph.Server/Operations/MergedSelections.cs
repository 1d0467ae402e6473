using System.Collections.Concurrent;
using GraphQL.Types;

namespace KnowledgeGraph.Server.Operations;

/// <summary>The selection sets that are asked of one value together.</summary>
internal sealed class MergedSelections(Operation operation, int number, IReadOnlyList<ConditionalSet> sets)
{
    private readonly ConcurrentDictionary<IGraphType, ObjectSelection> _byType = [];

    /// <summary>Tells them apart within their operation.</summary>
    public int Number => number;

    /// <summary>
    /// The selection on objects of a type; of an interface or union, all that may be selected on any of its types.
    /// </summary>
    public ObjectSelection On(IGraphType type) =>
        _byType.TryGetValue(type, out var known)
            ? known
            : _byType.GetOrAdd(type, new SelectionCollector(operation, type).Collect(sets));
}
