using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.IntegrationTests.Filtering;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Evaluation;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Filtering;

/// <summary>
/// Random filters and orders over the lists of records, each asked once: the first 20 rows and how many there are, in memory and by the
/// database, without GraphQL. Code is warmed up on another image of the same release, so that nothing has been worked out for the one that
/// is measured. dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- filters DIR [COUNT]
/// </summary>
internal static class FilterStudy
{
    private const int PageSize = 20;
    private const int Slowest = 20;

    public static async Task RunAsync(string folder, int count)
    {
        using (var warm = new ReleaseHost(ReleaseStores.InFolder(folder, TimeProvider.System)))
        {
            warm.Follow();
            using var lease = warm.Acquire()!;
            for (var round = 0; round < 3; round++)
            {
                await MeasureAsync(lease, Questions(lease.Graph, count, seed: 100 + round), withDatabase: round == 0);
            }
        }

        using var host = new ReleaseHost(ReleaseStores.InFolder(folder, TimeProvider.System));
        host.Follow();
        using var measured = host.Acquire()!;
        // As a server does once it has started, before anything is measured.
        measured.Graph.SearchTexts.Prepare();
        ImageQuery.Prepare(measured.Graph, FilterShapes.Listed);
        var questions = Questions(measured.Graph, count, seed: 1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var first = await MeasureAsync(measured, questions, withDatabase: false);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        var both = await MeasureAsync(measured, questions, withDatabase: true);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} filters; {both.Different} differ from what the database answers; {grown / 1e6:F1} MB worked out on the way. Load: "
                + $"{File.ReadAllText("/proc/loadavg").Split(' ')[0]}."));
        Console.WriteLine("| | p50 ms | p90 ms | p99 ms | most ms |");
        Console.WriteLine("| --- | --: | --: | --: | --: |");
        Write("in memory, first time asked", first.Memory);
        Write("in memory, asked again", both.Memory);
        Write("by the database, the same", both.Database);
        Console.WriteLine("The slowest when first asked:");
        foreach (var (elapsed, (shape, page)) in first.Memory.Zip(questions).OrderByDescending(one => one.First).Take(Slowest))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{elapsed:F2} ms {shape.Name} {Text(page.Filter)} {Text(page.Order)}"));
        }
    }

    private static string Text(IReadOnlyList<OrderTerm> order) =>
        string.Join(", ", order.Select(term => $"{string.Concat(term.Path.Select(record => record.Name + "."))}{term.Field.Name}"));

    private static string Text(FilterNode node) => node switch
    {
        FilterNode.AllOf all => $"all({string.Join(", ", all.Conditions.Select(Text))})",
        FilterNode.AtLeast some => $"{some.Count} of({string.Join(", ", some.Conditions.Select(Text))})",
        FilterNode.Not not => $"not({Text(not.Condition)})",
        FilterNode.Compare compare => $"{compare.Field.Name} {compare.Comparison} {string.Join('|', compare.Values.Take(3))}",
        FilterNode.AnyText any => $"{any.Field.Name}({Text(any.Condition)})",
        FilterNode.AnyLink any => $"{any.Field.Name}({Text(any.Condition)})",
        FilterNode.OfRecord of => $"{of.Field.Name}({Text(of.Condition)})",
        FilterNode.OneOf one => $"{one.Asked} of {one.Keys.Count}",
        _ => node.GetType().Name,
    };

    private static List<(FilterShape Shape, PageQuery Page)> Questions(GraphImage graph, int count, int seed)
    {
        var random = new Random(seed);
        var filters = new RandomFilter(random, new ReleaseValues(graph));
        var questions = new List<(FilterShape, PageQuery)>();
        while (questions.Count < count)
        {
            var shape = FilterShapes.Listed[questions.Count % 4];
            var reader = new FilterReader(graph, new FilterLimits { MaxDepth = 100, MaxConditions = 1_000 }, _ => { });
            var order = random.Next(2) == 0 ? [] : OrderReader.Read(shape, filters.Order(shape), new FilterLimits());
            questions.Add(
                (shape, new PageQuery(reader.Read(shape, filters.Filter(shape)), order, null, null, PageSize + 1, IsBackward: false)));
        }

        return questions;
    }

    private static async Task<Times> MeasureAsync(
        ReleaseLease lease,
        List<(FilterShape Shape, PageQuery Page)> questions,
        bool withDatabase)
    {
        var times = new Times([], []);
        foreach (var (shape, page) in questions)
        {
            var start = Stopwatch.GetTimestamp();
            var query = ImageQuery.Of(lease.Graph, shape, page.Filter, page.Order)
                ?? throw new InvalidOperationException("an order by so many texts is left to the database");
            var rows = query.Page(page, CancellationToken.None);
            var held = query.Count(CancellationToken.None);
            times.Memory.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (withDatabase)
            {
                start = Stopwatch.GetTimestamp();
                await using var context = lease.OpenContext();
                var stored = await shape.PageAsync(context, page, CancellationToken.None);
                var counted = await shape.CountAsync(context, page.Filter, CancellationToken.None);
                times.Database.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                times.Different += counted != held || !stored.Select(row => row.Id).SequenceEqual(rows.Select(row => row.Id)) ? 1 : 0;
            }
        }

        return times;
    }

    private static void Write(string name, List<double> times)
    {
        var sorted = times.Order().ToArray();
        double At(double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} ({sorted.Length}) | {At(0.5):F3} | {At(0.9):F3} | {At(0.99):F2} | {At(1):F1} |"));
    }

    private sealed record Times(List<double> Memory, List<double> Database)
    {
        public int Different { get; set; }
    }
}
