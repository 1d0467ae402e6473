using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Selection;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class TextSetsTests
{
    private static readonly (int Row, string? Text)[] Texts =
        [(1, "b"), (1, "a"), (1, "b"), (2, null), (4, "a"), (4, "b"), (5, null), (5, "b")];

    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    public void Each_row_has_its_texts_in_order_and_equal_sets_have_one_number(int offset)
    {
        var sets = Build(offset);

        Assert.Equal([], sets[offset]);
        Assert.Equal(["a", "b"], sets[offset + 1]);
        Assert.Equal([null], sets[offset + 2]);
        Assert.Equal([], sets[offset + 3]);
        Assert.Equal([null, "b"], sets[offset + 5]);
        Assert.Equal([], sets[offset + 6]);
        Assert.Equal(sets.SetOf(offset + 1), sets.SetOf(offset + 4));
        Assert.Equal(4, sets.SetCount);
    }

    [Fact]
    public void A_row_meets_a_test_that_one_of_its_texts_meets()
    {
        var isB = new TextSetCondition(Build(0), TextTest.OneOf(["B"]));
        var isMissing = new TextSetCondition(Build(0), TextTest.OneOf([null]));

        Assert.Equal([1, 4, 5], Enumerable.Range(0, 8).Where(row => isB.Holds(RowPlace.Of(row))));
        Assert.Equal([2, 5], Enumerable.Range(0, 8).Where(row => isMissing.Holds(RowPlace.Of(row))));
    }

    [Fact]
    public void Rows_must_ascend()
    {
        var builder = new TextSetsBuilder();
        builder.Add(1, "a");

        Assert.Throws<ArgumentException>(() => builder.Add(0, "a"));
    }

    private static TextSets Build(int offset)
    {
        var builder = new TextSetsBuilder();
        foreach (var (row, text) in Texts)
        {
            builder.Add(offset + row, text);
        }

        return builder.Build();
    }
}
