using KnowledgeGraph.Core.Selection;
using Xunit;

namespace KnowledgeGraph.UnitTests.Selection;

/// <summary>A request whose time is up ends in the middle of what it selects and sorts.</summary>
public sealed class EndedSelectionTests
{
    private const int Rows = 200_000;

    [Fact]
    public void Rows_are_asked_about_no_further()
    {
        var (end, condition) = (new CancellationTokenSource(), new Counting());
        condition.At(1_000, end.Cancel);

        Assert.Throws<OperationCanceledException>(() => condition.Select(Rows, end.Token));
        Assert.InRange(condition.Asked, 1_000, Rows / 4);
        end.Dispose();
    }

    [Fact]
    public void A_page_is_put_in_order_no_further()
    {
        var (end, keys) = (new CancellationTokenSource(), new Scattered());
        keys.At(1_000, end.Cancel);

        Assert.Throws<OperationCanceledException>(() => Order(keys).Page(RowSet.All(Rows), null, null, 100, isBackward: false, end.Token));
        Assert.InRange(keys.Asked, 1_000, Rows / 4);
        end.Dispose();
    }

    [Fact]
    public void Keys_of_what_is_sorted_are_looked_up_no_further()
    {
        var (end, keys) = (new CancellationTokenSource(), new Scattered());
        keys.At(1_000, end.Cancel);

        Assert.Throws<OperationCanceledException>(
            () => Order(keys).Sort([.. Enumerable.Range(0, Rows)], RowPlace.Of, row => row, end.Token));
        Assert.InRange(keys.Asked, 1_000, Rows / 4);
        end.Dispose();
    }

    [Fact]
    public void What_is_sorted_is_compared_no_further()
    {
        using var end = new CancellationTokenSource();
        var compared = 0;

        Assert.Throws<OperationCanceledException>(
            () => Order(new Same()).Sort([.. Enumerable.Range(0, Rows).Reverse()], RowPlace.Of, Tie, end.Token));
        Assert.InRange(compared, 1_000, Rows / 4);

        int Tie(int row)
        {
            if (++compared == 1_000)
            {
                end.Cancel();
            }

            return row;
        }
    }

    [Fact]
    public void What_is_sorted_in_time_is_in_order()
    {
        var (things, keys) = (Enumerable.Range(0, 10_000).ToList(), new Scattered());

        Assert.Equal(
            things.OrderBy(row => keys.KeyOf(RowPlace.Of(row))).ThenBy(row => row),
            Order(keys).Sort([.. things], RowPlace.Of, row => row, CancellationToken.None));
    }

    private static RowOrder Order(RowKeys keys) => new([(keys, false)]);

    private sealed class Counting : RowCondition
    {
        private Action? _then;
        private int _at;

        public int Asked { get; private set; }

        public override double Cost => 1;

        public void At(int asked, Action then) => (_at, _then) = (asked, then);

        public override bool Holds(in RowPlace place)
        {
            if (++Asked == _at)
            {
                _then!();
            }

            return true;
        }
    }

    private sealed class Scattered : RowKeys
    {
        private Action? _then;
        private int _at;

        public int Asked { get; private set; }

        public void At(int asked, Action then) => (_at, _then) = (asked, then);

        public override long KeyOf(in RowPlace place)
        {
            if (++Asked == _at)
            {
                _then!();
            }

            return place.Row * 7_919L % 1_009;
        }

        public override long KeyOfValue(object? value) => throw new NotSupportedException();
    }

    private sealed class Same : RowKeys
    {
        public override long KeyOf(in RowPlace place) => 1;

        public override long KeyOfValue(object? value) => throw new NotSupportedException();
    }
}
