using System.Numerics;

namespace KnowledgeGraph.Core.Selection;

/// <summary>
/// A condition on the rows of one table of an image. What it looks at is known when it is made; what it has worked out on the way is kept, so that one is
/// of use to one question at a time.
/// </summary>
public abstract class RowCondition
{
    private const int WordsBetweenLooks = 256;

    /// <summary>What a row takes, roughly in nanoseconds: the cheapest of several conditions is asked first.</summary>
    public abstract double Cost { get; }

    /// <summary>Whether it holds for a row.</summary>
    public abstract bool Holds(in RowPlace place);

    /// <summary>Keeps those rows of a set of records for which it holds.</summary>
    /// <param name="rows">The set, which changes.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    public virtual void Narrow(RowSet rows, CancellationToken cancellation)
    {
        var words = rows.Words;
        Expect(rows.Count, cancellation);
        for (var index = 0; index < words.Length; index++)
        {
            if (index % WordsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var (word, kept) = (words[index], 0UL);
            while (word != 0)
            {
                var bit = word & (~word + 1);
                if (Holds(RowPlace.Of((index * RowSet.BitsPerWord) + BitOperations.TrailingZeroCount(word))))
                {
                    kept |= bit;
                }

                word ^= bit;
            }

            words[index] = kept;
        }
    }

    /// <summary>Told before many rows are asked about one by one, so that what they have in common can be worked out once.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    public virtual void Expect(long rows, CancellationToken cancellation)
    {
    }

    /// <summary>The rows of a table for which it holds.</summary>
    /// <param name="size">Rows of the table.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    public RowSet Select(int size, CancellationToken cancellation)
    {
        var rows = RowSet.All(size);
        Narrow(rows, cancellation);
        return rows;
    }
}
