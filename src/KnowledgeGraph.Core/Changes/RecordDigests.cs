using System.Text;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>
/// Hashes of all that a release says of each disease, gene and phenotype and of its links: they tell which records differ between two
/// releases while neither of them is open. All that a comparison looks at is in it.
/// </summary>
public sealed class RecordDigests
{
    private static readonly EntityType[] Types = [EntityType.Disease, EntityType.Gene, EntityType.Phenotype];

    private readonly ulong[] _records;
    private readonly ulong[] _digests;

    private RecordDigests(ulong[] records, ulong[] digests) => (_records, _digests) = (records, digests);

    /// <summary>Tells digests that are kept in files from those of a kg that compares other fields.</summary>
    public static string Form => string.Join(
        ' ',
        Types.SelectMany(type => RecordDetails.Of(type).Select(detail => $"{type}.{detail.Field}")));

    /// <summary>The memory that they take.</summary>
    public int Bytes => _records.Length * 2 * sizeof(ulong);

    /// <summary>The digest of a record; null if the release does not have it.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="curie">Its canonical identifier.</param>
    public ulong? Find(EntityType type, string curie) =>
        Array.BinarySearch(_records, KeyOf(type, curie)) is var place and >= 0 ? _digests[place] : null;

    /// <summary>Computes the digests of a release.</summary>
    public static RecordDigests Of(ReleaseContents release)
    {
        var digests = Enum.GetValues<EntityType>().ToDictionary(type => type, type => new ulong[release.Graph.CountOf(type)]);
        var keys = digests.ToDictionary(
            all => all.Key,
            all => Enumerable.Range(0, all.Value.Length).Select(row => KeyOf(all.Key, release.Graph.CurieOf(all.Key, row))).ToArray());
        foreach (var type in Types)
        {
            AddRecords(release.Graph, type, digests[type]);
        }

        foreach (var kind in Enum.GetValues<LinkKind>())
        {
            AddLinks(release, kind, keys, digests);
        }

        var (records, values) = (Types.SelectMany(type => keys[type]).ToArray(), Types.SelectMany(type => digests[type]).ToArray());
        Array.Sort(records, values);
        return new RecordDigests(records, values);
    }

    private static void AddRecords(GraphImage graph, EntityType type, ulong[] digests)
    {
        var (names, details) = (RecordNames.Of(graph, type), RecordDetails.Of(type));
        for (var row = 0; row < digests.Length; row++)
        {
            var digest = RecordNames.IsWithdrawn(graph, type, row) ? 1UL : 0;
            foreach (var (_, column) in names)
            {
                digest = TextHash.Join(digest, TextHash.Digest(column.Utf8(row)));
            }

            for (var field = 0; field < details.Count; field++)
            {
                // The order of several values has no meaning.
                var values = 0UL;
                foreach (var value in details[field].ValuesOf(graph, row))
                {
                    values = unchecked(values + Of(value.Text));
                }

                digest = TextHash.Join(digest, values);
            }

            digests[row] = digest;
        }
    }

    // The order of links has no meaning either.
    private static void AddLinks(
        ReleaseContents release,
        LinkKind kind,
        Dictionary<EntityType, ulong[]> keys,
        Dictionary<EntityType, ulong[]> digests)
    {
        var links = release.Links(kind);
        var (left, right) = RowMaps.EndsOf(kind);
        var sources = release.Graph.Sources.Select(source => Of(source.Name)).ToArray();
        List<StatedBy> stated = [];
        for (var link = 0; link < links.Count; link++)
        {
            var said = (ulong)kind;
            foreach (var (_, value) in LinkFields.Of(kind, release, link))
            {
                said = TextHash.Join(said, Of(value ?? string.Empty));
            }

            release.ReadStatements(kind, link, stated);
            var all = 0UL;
            foreach (var one in stated)
            {
                all = unchecked(all + TextHash.Join(TextHash.Join(sources[one.SourceId - 1], one.Hash), one.Lists));
            }

            said = TextHash.Join(said, all);
            var (from, to) = (links.LeftRow(link), links.RightRow(link));
            unchecked
            {
                digests[left][from] += TextHash.Join(said, keys[right][to]);
                digests[right][to] += TextHash.Join(said + 1, keys[left][from]);
            }
        }
    }

    private static ulong KeyOf(EntityType type, string curie) => TextHash.Join((ulong)type, Of(curie));

    private static ulong Of(string text) => TextHash.Digest(Encoding.UTF8.GetBytes(text));
}
