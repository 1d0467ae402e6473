using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Selection;
using Xunit;

namespace KnowledgeGraph.UnitTests.Selection;

/// <summary>A column searched as a whole gives the rows that a plain comparison of each text gives.</summary>
public sealed class TextConditionTests
{
    // Few letters, so that what is asked for stands across the ends of texts as often as within one.
    private static readonly string[] Letters = ["a", "b", "A", "B", "é", "É", " ", "%", "_", "\\", "1", "🧠"];

    [Fact]
    public void Texts_of_a_column_meet_a_test_where_each_of_them_does()
    {
        var random = new Random(17);
        List<string?> texts = [.. Enumerable.Range(0, 2_000).Select(_ => random.Next(5) == 0 ? null : Text(random, 6))];
        var columns = new[] { Utf8(texts), Pooled(texts) };
        for (var round = 0; round < 200; round++)
        {
            var part = Text(random, 3);
            List<string?> several = [.. Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(4) == 0 ? null : Text(random, 3))];
            Check(
                columns,
                texts,
                TextTest.Contains(part),
                text => text is not null && Fold(text).Contains(Fold(part), StringComparison.Ordinal));
            Check(
                columns,
                texts,
                TextTest.StartsWith(part),
                text => text is not null && Fold(text).StartsWith(Fold(part), StringComparison.Ordinal));
            Check(
                columns,
                texts,
                TextTest.EndsWith(part),
                text => text is not null && Fold(text).EndsWith(Fold(part), StringComparison.Ordinal));
            Check(
                columns,
                texts,
                TextTest.OneOf(several),
                text => several.Exists(one => one is null ? text is null : text is not null && Fold(one) == Fold(text)));
        }
    }

    [Fact]
    public void An_empty_text_is_contained_in_every_text_and_is_none_of_them()
    {
        List<string?> texts = ["a", null, "b"];
        foreach (var column in new[] { Utf8(texts), Pooled(texts) })
        {
            Assert.Equal([0, 2], Rows(column, TextTest.Contains(string.Empty)));
            Assert.Equal([0, 2], Rows(column, TextTest.StartsWith(string.Empty)));
            Assert.Equal([0, 2], Rows(column, TextTest.EndsWith(string.Empty)));
            Assert.Empty(Rows(column, TextTest.OneOf([string.Empty])));
        }
    }

    [Fact]
    public void A_large_column_is_searched_piece_by_piece()
    {
        // Pieces are of a megabyte; these texts are three.
        var random = new Random(5);
        List<string?> texts = [.. Enumerable.Range(0, 30_000).Select(_ => Text(random, 200))];
        foreach (var part in new[] { "aBa1", "🧠%", " ab" })
        {
            Check([Utf8(texts)], texts, TextTest.Contains(part), text => Fold(text!).Contains(Fold(part), StringComparison.Ordinal));
        }
    }

    private static void Check(TextColumn[] columns, List<string?> texts, TextTest test, Predicate<string?> isWanted)
    {
        int[] expected = [.. Enumerable.Range(0, texts.Count).Where(row => isWanted(texts[row]))];
        foreach (var column in columns)
        {
            Assert.Equal(expected, Rows(column, test));
            var condition = column.Where(test);
            Assert.Equal(expected, Enumerable.Range(0, texts.Count).Where(row => condition.Holds(RowPlace.Of(row))));
        }
    }

    private static int[] Rows(TextColumn column, TextTest test) =>
        column.Where(test).Select(column.Count, CancellationToken.None).ToArray();

    private static string Text(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Letters[random.Next(Letters.Length)]));

    private static string Fold(string text) =>
        string.Concat(text.Select(letter => char.IsAsciiLetterUpper(letter) ? (char)(letter + 32) : letter));

    private static TextColumn Utf8(List<string?> texts)
    {
        var column = new Utf8ColumnBuilder();
        texts.ForEach(column.Add);
        return new TextColumn(column.Build());
    }

    private static TextColumn Pooled(List<string?> texts)
    {
        var column = new PooledColumnBuilder();
        texts.ForEach(column.Add);
        return new TextColumn(column.Build());
    }
}
