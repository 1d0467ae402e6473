using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>What the database answers is what a plain evaluation of the same filter and order answers.</summary>
public abstract class FilterPropertyTests(TestStore folder) : IDisposable
{
    private const int Releases = 4;

    private static readonly int Filters = RandomCases.Of(10_000);

    private static readonly List<FilterShape> Shapes = [.. FilterShapes.Listed, .. FilterShapes.Parts];

    private readonly TestStore _folder = folder;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Releases)];

    [SkippableTheory]
    [MemberData(nameof(Seeds))]
    public async Task The_database_gives_the_rows_and_the_order_of_a_plain_evaluation(int seed)
    {
        var data = RandomRelease.Create(seed);
        _folder.Store.Activate(data.BuildIn(_folder.Store).Release.Id);
        using var host = new ReleaseHost(_folder.Store);
        host.Follow();
        using var lease = host.Acquire()!;
        var plain = new PlainEvaluation(data);
        var random = new RandomFilter(new Random(seed));
        var kept = 0;
        for (var round = 0; round < Filters / Releases; round++)
        {
            var shape = Shapes[round % Shapes.Count];
            var filter = random.Filter(shape);
            var order = random.Order(shape);
            var rows = Rows(data, shape);

            var expected = Sorted(plain, rows.Where(row => plain.Fits(row, filter)), order);
            var actual = await AnswerAsync(lease, shape, filter, order);

            Assert.True(expected.SequenceEqual(actual), Explain(shape, filter, order, expected, actual));
            kept += expected.Count > 0 && expected.Count < rows.Count ? 1 : 0;
        }

        // Filters that hold for all rows or for none would prove little.
        Assert.True(kept > Filters / Releases / 3, $"only {kept} filters tell rows apart");
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async Task<List<int>> AnswerAsync(ReleaseLease lease, FilterShape shape, Dictionary<string, object?> filter, List<object?> order)
    {
        var reader = new FilterReader(lease.Graph, new FilterLimits { MaxDepth = 100, MaxConditions = 1_000 }, _ => { });
        var page = new PageQuery(reader.Read(shape, filter), OrderReader.Read(shape, order, new FilterLimits()), null, null, int.MaxValue, IsBackward: false);
        await using var context = lease.OpenContext();
        return [.. (await shape.PageAsync(context, page, CancellationToken.None)).Select(row => row.Id)];
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

            return IdOf(left).CompareTo(IdOf(right));
        });
        return sorted.ConvertAll(IdOf);
    }

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
        _ => [.. data.DiseaseCitations],
    };

    private static string Explain(FilterShape shape, object filter, object order, List<int> expected, List<int> actual) =>
        $"{shape.Name} where {JsonSerializer.Serialize(filter)} order {JsonSerializer.Serialize(order)}: " +
        $"expected {string.Join(',', expected)}, got {string.Join(',', actual)}";

    public sealed class OnSqlite() : FilterPropertyTests(new DataFolder());

    public sealed class OnPostgres() : FilterPropertyTests(TestDatabase.InFullRuns());
}
