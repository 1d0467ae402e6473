using System.Text.Json;
using KnowledgeGraph.Benchmarks.Load;

namespace KnowledgeGraph.Benchmarks.Prices;

/// <summary>
/// Searches for shapes of requests that take much for what they cost: random ones of each root field, then more of those that came out
/// worst. Run with <c>prices FOLDER [ROUNDS] [FILE]</c>; the worst go to the file, for <c>load starvation</c>.
/// </summary>
internal static class PriceStudy
{
    private const int ShapesOfRoot = 6;
    private const int Worst = 20;
    private const double Bar = 10;
    private const int Shown = 300;

    public static async Task RunAsync(string folder, int rounds, string? file)
    {
        using var served = new ServedProcess(folder, PriceMeter.KeepsNothing);
        using var requester = new Requester(served.Address);
        var generator = new ShapeGenerator(await ValuePool.OfAsync(requester).ConfigureAwait(false));
        var meter = new PriceMeter(served, requester, generator);
        var random = new Random(13);
        var prices = new List<ShapePrice>();
        var refused = 0;
        // The first requests of a process are compiled, which no client pays for.
        foreach (var root in generator.Roots)
        {
            await meter.MeasureAsync(new RequestShape(root, 1, 1)).ConfigureAwait(false);
        }

        var next = generator.Roots.SelectMany(root => Enumerable.Range(0, ShapesOfRoot).Select(_ => Any(root, random))).ToList();
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var shape in next)
            {
                if (await meter.MeasureAsync(shape).ConfigureAwait(false) is { } price)
                {
                    prices.Add(price);
                }
                else
                {
                    refused++;
                }
            }

            next = [.. Ordered(prices).Take(Worst).SelectMany(price => Near(price.Shape, random))];
        }

        // Other work of the process only adds to a time: the lesser of two is nearer to what the shape takes.
        foreach (var price in Ordered(prices).Take(Worst).ToList())
        {
            if (await meter.MeasureAsync(price.Shape).ConfigureAwait(false) is { } again && again.CpuMilliseconds < price.CpuMilliseconds)
            {
                prices[prices.IndexOf(price)] = again;
            }
        }

        var worst = Ordered(prices).ToList();
        var median = worst[worst.Count / 2].MicrosecondsPerUnit;
        Console.WriteLine($"{prices.Count} shapes measured, {refused} refused; microseconds per unit of cost: least "
            + $"{worst[^1].MicrosecondsPerUnit:0.000}, median {median:0.0}, most {worst[0].MicrosecondsPerUnit:0.0}, "
            + $"{worst[0].MicrosecondsPerUnit / median:0.0} times the median (bar {Bar})");
        foreach (var price in worst.Take(Worst))
        {
            Console.WriteLine($"| {price.Shape} | {price.CpuMilliseconds:0.0} ms | {price.Cost} | {price.MicrosecondsPerUnit:0.0} | "
                + $"{price.MicrosecondsPerUnit / median:0.0} | {price.Body[..Math.Min(price.Body.Length, Shown)]} |");
        }

        if (file is not null)
        {
            // Those that take longest are what starves others, whatever they cost.
            await File.WriteAllTextAsync(
                file,
                JsonSerializer.Serialize(prices.OrderByDescending(price => price.CpuMilliseconds)
                    .DistinctBy(price => (price.Shape.Root, price.Shape.Aliases))
                    .Take(Worst)
                    .Select(price => new { name = price.Shape.ToString(), body = price.Body }))).ConfigureAwait(false);
        }
    }

    private static IOrderedEnumerable<ShapePrice> Ordered(List<ShapePrice> prices) =>
        prices.OrderByDescending(price => price.MicrosecondsPerUnit);

    private static RequestShape Any(string root, Random random) => new(root, random.Next(), 1 << random.Next(6));

    // The same in another number, and others of its kind.
    private static IEnumerable<RequestShape> Near(RequestShape shape, Random random) =>
        [shape with { Aliases = Math.Max(1, shape.Aliases / 2) }, shape with { Aliases = Math.Min(
            64,
            shape.Aliases * 2) }, shape with { Seed = random.Next() }];
}
