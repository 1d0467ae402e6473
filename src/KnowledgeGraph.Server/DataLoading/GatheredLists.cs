using KnowledgeGraph.Core.Graph;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.DataLoading;

/// <summary>
/// Lists that a request has gathered from many records: the same list is gathered once, under however many aliases it is asked for.
/// </summary>
internal sealed class GatheredLists(DatabaseLanes lanes)
{
    private readonly Dictionary<(string Field, int Row), IOrderedRows> _fromImage = [];
    private readonly Dictionary<string, Task<IOrderedRows>> _fromDatabase = [];

    /// <summary>A list out of the image.</summary>
    public IOrderedRows Of(string field, int row, Func<IOrderedRows> gather)
    {
        lock (_fromImage)
        {
            if (!_fromImage.TryGetValue((field, row), out var known))
            {
                known = gather();
                _fromImage.Add((field, row), known);
            }

            return known;
        }
    }

    /// <summary>A list that the database filters or orders.</summary>
    public Task<IOrderedRows> OfAsync(string list, Func<DbContext, Task<IOrderedRows>> gatherAsync, CancellationToken cancellation)
    {
        lock (_fromDatabase)
        {
            if (!_fromDatabase.TryGetValue(list, out var known))
            {
                known = Task.Run(() => lanes.ReadAsync(gatherAsync, cancellation), cancellation);
                _fromDatabase.Add(list, known);
            }

            return known;
        }
    }
}
