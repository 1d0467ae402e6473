using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>
/// Which row of a kind of record in one image is the same record, by its canonical identifier, as which in another. Both are in the order
/// of CURIE.
/// </summary>
internal sealed class RowMap
{
    /// <summary>Bytes that a row takes: its row in the other image, and its place.</summary>
    public const int BytesOfRow = 2 * sizeof(int);

    private const int None = -1;

    private readonly int[] _beforePlaces;
    private readonly int[] _afterPlaces;

    private RowMap(int beforeCount, int afterCount)
    {
        (ToAfter, ToBefore) = (new int[beforeCount], new int[afterCount]);
        (_beforePlaces, _afterPlaces) = (new int[beforeCount], new int[afterCount]);
    }

    /// <summary>The row in the later image of each row in the earlier one; -1 where it is gone.</summary>
    public int[] ToAfter { get; }

    /// <summary>The row in the earlier image of each row in the later one; -1 where it is new.</summary>
    public int[] ToBefore { get; }

    /// <summary>The place of a record in the order of CURIE of both images together.</summary>
    public int Place(int before, int after) => after >= 0 ? _afterPlaces[after] : _beforePlaces[before];

    /// <summary>The rows of all records of both images, in the order of CURIE.</summary>
    public IEnumerable<(int Before, int After)> All()
    {
        var (before, after) = (0, 0);
        while (before < ToAfter.Length || after < ToBefore.Length)
        {
            var isOld = before < ToAfter.Length && (after == ToBefore.Length || _beforePlaces[before] <= _afterPlaces[after]);
            var isNew = after < ToBefore.Length && (before == ToAfter.Length || _afterPlaces[after] <= _beforePlaces[before]);
            yield return (isOld ? before++ : None, isNew ? after++ : None);
        }
    }

    /// <summary>Matches the rows of two images.</summary>
    public static RowMap Of(GraphImage before, GraphImage after, EntityType type)
    {
        var map = new RowMap(before.CountOf(type), after.CountOf(type));
        var compare = Comparison(before, after, type);
        var (left, right) = (0, 0);
        for (var place = 0; left < map.ToAfter.Length || right < map.ToBefore.Length; place++)
        {
            var order = left == map.ToAfter.Length ? 1 : right == map.ToBefore.Length ? -1 : compare(left, right);
            if (order <= 0)
            {
                (map.ToAfter[left], map._beforePlaces[left]) = (order == 0 ? right : None, place);
            }

            if (order >= 0)
            {
                (map.ToBefore[right], map._afterPlaces[right]) = (order == 0 ? left : None, place);
            }

            (left, right) = (order <= 0 ? left + 1 : left, order >= 0 ? right + 1 : right);
        }

        return map;
    }

    private static Func<int, int, int> Comparison(GraphImage before, GraphImage after, EntityType type)
    {
        if (type == EntityType.Citation)
        {
            return (left, right) => before.Citations.Pmid[left].CompareTo(after.Citations.Pmid[right]);
        }

        var (lefts, rights) = (CuriesOf(before, type), CuriesOf(after, type));
        return (left, right) => lefts.Utf8(left).SequenceEqual(rights.Utf8(right)) ? 0 : CurieOrder.Compare(lefts[left], rights[right]);
    }

    private static Utf8Column CuriesOf(GraphImage graph, EntityType type) => type switch
    {
        EntityType.Disease => graph.Diseases.Curie,
        EntityType.Gene => graph.Genes.Curie,
        EntityType.Phenotype => graph.Phenotypes.Curie,
        _ => throw UnknownKind.Of(type),
    };
}
