namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>
/// Places for records and their links in ranks, from a first record to a last one. Records stand in the even ranks and the label of a
/// link in an odd one. A link that passes ranks has a place of its own in each of them, so that no line runs behind a record or another
/// label.
/// </summary>
internal sealed class LayeredLayout
{
    private const int OrderSweeps = 12;
    private const int PlaceSweeps = 24;

    private readonly Dictionary<string, Item> _nodes = [];
    private readonly List<List<Item>> _ranks = [];
    private readonly double _gap;

    /// <summary>Lays out.</summary>
    /// <param name="nodes">The records, and how much room each takes within its rank.</param>
    /// <param name="links">The links among them, with the room of their labels.</param>
    /// <param name="passing">The room of a line that passes a rank.</param>
    /// <param name="gap">The room between two things of a rank.</param>
    public LayeredLayout(
        IEnumerable<(string Id, double Size)> nodes,
        IReadOnlyList<(string From, string To, double Size)> links,
        double passing,
        double gap)
    {
        _gap = gap;
        foreach (var (id, size) in nodes)
        {
            _nodes.Add(id, new Item(size));
        }

        SetRanks(links);
        for (var rank = _nodes.Values.Max(node => node.Rank); rank >= 0; rank--)
        {
            _ranks.Add([]);
        }

        foreach (var node in _nodes.Values)
        {
            _ranks[node.Rank].Add(node);
        }

        Links = [.. links.Select(link => Route(link.From, link.To, link.Size, passing))];
        Order();
        Place();
    }

    /// <summary>The route of each link, in the order in which they were given.</summary>
    public IReadOnlyList<Line> Links { get; }

    /// <summary>The number of ranks.</summary>
    public int Ranks => _ranks.Count;

    /// <summary>The room that the widest rank takes.</summary>
    public double Breadth => _ranks.SelectMany(rank => rank).Max(item => item.Place + (item.Size / 2));

    /// <summary>The place of a record.</summary>
    public Item At(string id) => _nodes[id];

    // The longest way from the first record decides. A link that would close a ring is drawn against its direction.
    private void SetRanks(IReadOnlyList<(string From, string To, double Size)> links)
    {
        var later = _nodes.Keys.ToDictionary(id => id, _ => new List<string>());
        foreach (var (from, to, _) in links.Where(link => !Reaches(later, link.To, link.From)))
        {
            later[from].Add(to);
        }

        for (var isMoved = true; isMoved;)
        {
            isMoved = false;
            foreach (var (from, to) in later.SelectMany(all => all.Value, (all, to) => (all.Key, to)))
            {
                if (_nodes[to].Rank < _nodes[from].Rank + 2)
                {
                    (_nodes[to].Rank, isMoved) = (_nodes[from].Rank + 2, true);
                }
            }
        }
    }

    private static bool Reaches(Dictionary<string, List<string>> later, string from, string to) =>
        from == to || later[from].Exists(next => Reaches(later, next, to));

    private Line Route(string from, string to, double size, double passing)
    {
        var isBack = _nodes[from].Rank > _nodes[to].Rank;
        var (first, last) = isBack ? (_nodes[to], _nodes[from]) : (_nodes[from], _nodes[to]);
        var items = new List<Item> { first };
        for (var rank = first.Rank + 1; rank < last.Rank; rank++)
        {
            var item = new Item(rank == first.Rank + 1 ? size : passing) { Rank = rank };
            _ranks[rank].Add(item);
            items.Add(item);
        }

        items.Add(last);
        for (var place = 1; place < items.Count; place++)
        {
            items[place - 1].After.Add(items[place]);
            items[place].Before.Add(items[place - 1]);
        }

        return new Line(items, isBack);
    }

    // By the mean of the neighbours, forwards and backwards; the order with the fewest crossings is kept.
    private void Order()
    {
        Number();
        var (best, fewest) = (Snapshot(), Crossings());
        for (var sweep = 0; sweep < OrderSweeps && fewest > 0; sweep++)
        {
            var isForward = sweep % 2 == 0;
            foreach (var rank in isForward ? _ranks : Enumerable.Reverse(_ranks))
            {
                var sorted = rank
                    .OrderBy(item => Near(item, isForward) is { Count: > 0 } near ? near.Average(one => one.Order) : item.Order)
                    .ToList();
                rank.Clear();
                rank.AddRange(sorted);
                Number(rank);
            }

            if (Crossings() is var crossings && crossings < fewest)
            {
                (best, fewest) = (Snapshot(), crossings);
            }
        }

        for (var rank = 0; rank < _ranks.Count; rank++)
        {
            _ranks[rank].Clear();
            _ranks[rank].AddRange(best[rank]);
        }

        Number();
    }

    private List<List<Item>> Snapshot() => [.. _ranks.Select(rank => rank.ToList())];

    private void Number() => _ranks.ForEach(Number);

    private static void Number(List<Item> rank)
    {
        for (var order = 0; order < rank.Count; order++)
        {
            rank[order].Order = order;
        }
    }

    private int Crossings()
    {
        var count = 0;
        foreach (var rank in _ranks)
        {
            var lines = rank.SelectMany(item => item.After, (item, after) => (From: item.Order, To: after.Order)).ToList();
            for (var one = 0; one < lines.Count; one++)
            {
                count += lines.Skip(one + 1).Count(other => (lines[one].From - other.From) * (lines[one].To - other.To) < 0);
            }
        }

        return count;
    }

    private static List<Item> Near(Item item, bool isForward) => isForward ? item.Before : item.After;

    // Each thing is drawn to the mean of its neighbours as far as the order and the room of the others allow.
    private void Place()
    {
        foreach (var rank in _ranks)
        {
            Settle(rank, [.. rank.Select(_ => 0.0)]);
        }

        for (var sweep = 0; sweep < PlaceSweeps; sweep++)
        {
            var isForward = sweep % 2 == 0;
            foreach (var rank in isForward ? _ranks : Enumerable.Reverse(_ranks))
            {
                Settle(rank, [.. rank.Select(item => Wanted(item, isForward, isLast: sweep >= PlaceSweeps - 4))]);
            }
        }

        var least = _ranks.SelectMany(rank => rank).Min(item => item.Place - (item.Size / 2));
        foreach (var item in _ranks.SelectMany(rank => rank))
        {
            item.Place -= least;
        }
    }

    private static double Wanted(Item item, bool isForward, bool isLast)
    {
        List<Item> near = isLast ? [.. item.Before, .. item.After] : Near(item, isForward);
        return near.Count > 0 ? near.Average(one => one.Place) : item.Place;
    }

    // The least squares of the distances to what is wanted, by pooling neighbours that would come too close.
    private void Settle(List<Item> rank, List<double> wanted)
    {
        var offsets = new List<double>();
        var pools = new List<(double Sum, int Count)>();
        for (var place = 0; place < rank.Count; place++)
        {
            offsets.Add(place == 0 ? 0 : offsets[^1] + ((rank[place - 1].Size + rank[place].Size) / 2) + _gap);
            pools.Add((wanted[place] - offsets[place], 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Count > pools[^1].Sum / pools[^1].Count)
            {
                pools[^2] = (pools[^2].Sum + pools[^1].Sum, pools[^2].Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }
        }

        var settled = 0;
        foreach (var (sum, count) in pools)
        {
            for (var last = settled + count; settled < last; settled++)
            {
                rank[settled].Place = (sum / count) + offsets[settled];
            }
        }
    }

    /// <summary>A record, a label, or a line that passes a rank.</summary>
    /// <param name="size">The room that it takes within its rank.</param>
    internal sealed class Item(double size)
    {
        public double Size { get; } = size;

        public int Rank { get; set; }

        public int Order { get; set; }

        /// <summary>The middle of its room.</summary>
        public double Place { get; set; }

        public List<Item> Before { get; } = [];

        public List<Item> After { get; } = [];
    }

    /// <summary>A link through the ranks.</summary>
    /// <param name="Items">Both ends, and between them the label and the places that it passes.</param>
    /// <param name="IsBack">Whether it leads from the last of them to the first.</param>
    internal sealed record Line(IReadOnlyList<Item> Items, bool IsBack);
}
