using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.Paging;

/// <summary>Some rows of a list in its order, which may be one of values.</summary>
internal static class PlacedRows
{
    /// <summary>The first of some rows.</summary>
    /// <param name="all">The list.</param>
    /// <param name="places">Their positions, ascending.</param>
    /// <param name="size">The most rows to take.</param>
    public static IOrderedRows Of(IOrderedRows all, IReadOnlyList<int> places, int size)
    {
        var picked = places.Take(size);
        return all is IValueOrder values ? new OfValues(all, values, [.. picked]) : new PickedRows(all, picked);
    }

    private sealed class OfValues(IOrderedRows all, IValueOrder values, int[] places) : IOrderedRows, IValueOrder
    {
        public int Count => places.Length;

        public int Row(int position) => all.Row(places[position]);

        public int SortKey(int position) => all.SortKey(places[position]);

        public int Link(int position) => all.Link(places[position]);

        public IReadOnlyList<object?> OrderValues(int position) => values.OrderValues(places[position]);

        public int CompareTo(int position, IReadOnlyList<object?> place) => values.CompareTo(places[position], place);
    }
}
