using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.DataLoading;

/// <summary>
/// Lists that a request has gathered from many records: the same list is gathered once, under however many aliases it is asked for.
/// </summary>
internal sealed class GatheredLists
{
    private readonly Dictionary<(string Field, int Row), IOrderedRows> _known = [];

    /// <summary>A list that belongs to a row; gathered when it is first asked for.</summary>
    public IOrderedRows Of(string field, int row, Func<IOrderedRows> gather)
    {
        lock (_known)
        {
            if (!_known.TryGetValue((field, row), out var known))
            {
                known = gather();
                _known.Add((field, row), known);
            }

            return known;
        }
    }
}
