using System.Text.Json;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Evaluation;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>Answers from the database and from memory equal those of a plain evaluation of the same filter and order.</summary>
public abstract class FilterPropertyTests(TestStore folder) : IDisposable
{
    private const int Releases = 4;

    private static readonly int Filters = RandomCases.Of(10_000);

    private static readonly List<FilterShape> Shapes = [.. FilterShapes.Listed, .. FilterShapes.Parts];

    // Only records have image queries of their own; links and parts are found through records.
    private static readonly List<FilterShape> Records = [.. FilterShapes.Listed.Take(4)];

    private readonly TestStore _folder = folder;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Releases)];

    [SkippableTheory]
    [MemberData(nameof(Seeds))]
    public async Task The_database_and_the_image_give_the_rows_and_the_order_of_a_plain_evaluation(int seed)
    {
        var data = RandomRelease.Create(seed);
        _folder.Store.Activate(data.BuildIn(_folder.Store).Release.Id);
        using var host = new ReleaseHost(_folder.Store);
        host.Follow();
        using var lease = host.Acquire()!;
        var plain = new PlainEvaluation(data);
        var random = new RandomFilter(new Random(seed), new RandomReleaseValues());
        var places = new Random(seed);
        var (kept, walked) = (0, 0);
        for (var round = 0; round < Filters / Releases; round++)
        {
            var shape = Shapes[round % Shapes.Count];
            var filter = random.Filter(shape);
            var order = random.Order(shape);
            var rows = Rows(data, shape);

            var expected = Sorted(plain, rows.Where(row => plain.Fits(row, filter)), order);
            var page = Query(lease, shape, filter, order);
            await using var context = lease.OpenContext();
            var found = await shape.PageAsync(context, page, CancellationToken.None);
            var actual = Keys(found);

            Assert.True(expected.SequenceEqual(actual), Explain(shape, filter, order, expected, actual));
            var query = Records.Contains(shape) ? ImageQuery.Of(lease.Graph, shape, page.Filter, page.Order)! : null;
            if (query is not null)
            {
                var inMemory = query.Page(page, CancellationToken.None);
                Assert.True(
                    expected.SequenceEqual(Keys(inMemory)),
                    "In memory: " + Explain(shape, filter, order, expected, Keys(inMemory)));
                Assert.Equal(expected.Count, query.Count(CancellationToken.None));
                Assert.Equal(expected.Order(), query.Rows(CancellationToken.None).Select(row => row + 1));
                Assert.True(
                    found.Zip(inMemory).All(pair => pair.First.OrderValues.SequenceEqual(pair.Second.OrderValues)),
                    Explain(shape, filter, order, expected, actual));

                var part = Part(places, found, page);
                var (stored, held) = (Keys(await shape.PageAsync(context, part,
                    CancellationToken.None)), Keys(query.Page(part, CancellationToken.None)));
                Assert.True(stored.SequenceEqual(
                    held), $"{JsonSerializer.Serialize(part with { Filter = FilterNode.Always, Order = [] })}: "
                        + $"{Explain(shape, filter, order, stored, held)}");
            }

            walked += CheckLinks(lease.Graph, shape, page, expected) ? 1 : 0;
            kept += expected.Count > 0 && expected.Count < rows.Count ? 1 : 0;
        }

        // Filters that match all rows or none would prove little.
        Assert.True(kept > Filters / Releases / 4, $"only {kept} filters tell rows apart");
        Assert.True(walked > Filters / Releases / 10, $"only {walked} filters of links are answered in memory");
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private static PageQuery Query(ReleaseLease lease, FilterShape shape, Dictionary<string, object?> filter, List<object?> order)
    {
        var reader = new FilterReader(lease.Graph, new FilterLimits { MaxDepth = 100, MaxConditions = 1_000 }, _ => { });
        return new PageQuery(
            reader.Read(shape, filter),
            OrderReader.Read(shape, order, new FilterLimits()),
            null,
            null,
            int.MaxValue,
            IsBackward: false);
    }

    // Checks that the links of each record, from either end, are its own links of the whole table, in the same order.
    private static bool CheckLinks(GraphImage graph, FilterShape shape, PageQuery page, List<int> expected)
    {
        (LinkSet Links, string Left, string Right)? ends = shape.Name switch
        {
            "DiseaseGene" => (graph.DiseaseGenes, "disease", "gene"),
            "DiseasePhenotype" => (graph.DiseasePhenotypes, "disease", "phenotype"),
            "GenePhenotype" => (graph.GenePhenotypes, "gene", "phenotype"),
            "GeneCitation" => (graph.GeneCitations, "gene", "citation"),
            "DiseaseCitation" => (graph.DiseaseCitations, "disease", "citation"),
            _ => null,
        };
        if (ends is not var (links, left, right))
        {
            return false;
        }

        var placeOf = expected.Select((id, place) => (id, place)).ToDictionary(entry => entry.id, entry => entry.place);
        foreach (var (near, walk) in new[] { (left, links.ByLeft), (right, links.ByRight) })
        {
            var query = ImageLinkQuery.Of(graph, shape, (RecordField)shape[near], page.Filter, page.Order);
            var found = new HashSet<int>();
            for (var row = 0; row < walk.RowCount; row++)
            {
                var all = walk.ListOf(row);
                var places = query.Find(row, all, CancellationToken.None)
                    .ConvertAll(position => (Far: all.Row(position), Link: query.LinkAt(row, all, position)));
                found.UnionWith(places.Select(place => place.Link.Id));
                Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(AreAlike(pair.First.Link, pair.Second.Link)
                    ? pair.First.Far < pair.Second.Far
                    : placeOf[pair.First.Link.Id] < placeOf[pair.Second.Link.Id]));
            }

            Assert.True(found.SetEquals(expected), $"{shape.Name} from {near}");
        }

        return true;
    }

    // Texts that differ only in case are equal for an order.
    private static bool AreAlike(LinkRow left, LinkRow right) => left.OrderValues.Zip(right.OrderValues).All(pair =>
        Equals(pair.First, pair.Second) || (pair is (string one, string other) && PlainEvaluation.CompareText(one, other) == 0));

    private static List<int> Keys(IReadOnlyList<KeyRow> rows) => [.. rows.Select(row => row.Id)];

    // Makes a page somewhere in the list, from a row, or from the place of a row that only other releases have.
    private static PageQuery Part(Random random, IReadOnlyList<KeyRow> rows, PageQuery page)
    {
        Keyset? Place() => random.Next(3) == 0 || rows.Count == 0
            ? null
            : rows[random.Next(rows.Count)] is var row && random.Next(3) > 0
                ? new Keyset(row.OrderValues, row.Id)
                : new Keyset([.. row.OrderValues.Select(Beside)], row.Id);
        object? Beside(object? value) => value switch
        {
            string => RandomRelease.Words[random.Next(RandomRelease.Words.Length)],
            int number => number + random.Next(-1, 2),
            _ => value,
        };
        return page with { After = Place(), Before = Place(), Size = random.Next(1, 8), IsBackward = random.Next(2) == 0 };
    }

    private static List<int> Sorted(PlainEvaluation plain, IEnumerable<object> rows, List<object?> order)
    {
        var sorted = rows.ToList();
        sorted.Sort((left, right) =>
        {
            foreach (var entry in order)
            {
                var (one, isDescending) = plain.OrderValue(left, (IDictionary<string, object?>)entry!);
                var (other, _) = plain.OrderValue(right, (IDictionary<string, object?>)entry!);
                var compared = Compare(one, other, isDescending);
                if (compared != 0)
                {
                    return compared;
                }
            }

            var byPatients = IsByFrequency(order) ? Compare(PatientsOf(left), PatientsOf(right), isDescending: true) : 0;
            return byPatients != 0 ? byPatients : IdOf(left).CompareTo(IdOf(right));
        });
        return sorted.ConvertAll(IdOf);
    }

    // A frequency of more patients goes first among equals, unless the order says otherwise.
    private static bool IsByFrequency(List<object?> order)
    {
        var fields = order.Select(entry => ((IDictionary<string, object?>)entry!).Keys.Single()).ToList();
        return fields.Contains("frequency") && !fields.Contains("patients");
    }

    private static int? PatientsOf(object row) => ((DiseasePhenotype)row).FrequencyDenominator;

    private static int Compare(object? left, object? right, bool isDescending) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string one, string other) => PlainEvaluation.CompareText(one, other) * (isDescending ? -1 : 1),
        _ => Convert.ToDouble(left).CompareTo(Convert.ToDouble(right)) * (isDescending ? -1 : 1),
    };

    private static int IdOf(object row) => (int)row.GetType().GetProperty("Id")!.GetValue(row)!;

    private static List<object> Rows(SmallRelease data, FilterShape shape) => shape.Name switch
    {
        "Disease" => [.. data.Diseases],
        "Gene" => [.. data.Genes],
        "Phenotype" => [.. data.Phenotypes],
        "Citation" => [.. data.Citations],
        "DiseaseGene" => [.. data.DiseaseGenes],
        "DiseasePhenotype" => [.. data.DiseasePhenotypes],
        "DiseaseInheritance" => [.. data.DiseaseInheritances],
        "DiseasePrevalence" => [.. data.DiseasePrevalences],
        "DiseaseOnset" => [.. data.DiseaseOnsets],
        "MeshHeading" => [.. data.CitationMeshHeadings],
        "GenePhenotype" => [.. data.GenePhenotypes],
        "GeneCitation" => [.. data.GeneCitations],
        _ => [.. data.DiseaseCitations],
    };

    private static string Explain(FilterShape shape, object filter, object order, List<int> expected, List<int> actual) =>
        $"{shape.Name} where {JsonSerializer.Serialize(filter)} order {JsonSerializer.Serialize(order)}: " +
        $"expected {string.Join(',', expected)}, got {string.Join(',', actual)}";

    public sealed class OnSqlite() : FilterPropertyTests(new DataFolder());

    public sealed class OnPostgres() : FilterPropertyTests(TestDatabase.InFullRuns());
}
