using System.Numerics;

namespace KnowledgeGraph.Core.Selection;

/// <summary>
/// A condition on the rows of one table of an image. It is complete when it is made; the results that it computes on the way are kept, so
/// that an instance serves one query at a time.
/// </summary>
public abstract class RowCondition
{
    private const int WordsBetweenLooks = 256;

    /// <summary>The cost of a row, roughly in nanoseconds: the cheapest of several conditions is tested first.</summary>
    public abstract double Cost { get; }

    /// <summary>Whether the condition holds for a row.</summary>
    public abstract bool Holds(in RowPlace place);

    /// <summary>Keeps the rows of a set of records for which the condition holds.</summary>
    /// <param name="rows">The set, which is changed.</param>
    /// <param name="cancellation">Checked now and then.</param>
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

    /// <summary>Called before many rows are tested one by one, so that the work that they share can be done once.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="cancellation">Checked now and then.</param>
    public virtual void Expect(long rows, CancellationToken cancellation)
    {
    }

    /// <summary>The rows of a table for which the condition holds.</summary>
    /// <param name="size">The number of rows of the table.</param>
    /// <param name="cancellation">Checked now and then.</param>
    public RowSet Select(int size, CancellationToken cancellation)
    {
        var rows = RowSet.All(size);
        Narrow(rows, cancellation);
        return rows;
    }
}
