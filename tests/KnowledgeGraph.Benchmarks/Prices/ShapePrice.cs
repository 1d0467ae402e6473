namespace KnowledgeGraph.Benchmarks.Prices;

/// <summary>What a shape took and what it cost.</summary>
internal sealed record ShapePrice(RequestShape Shape, string Body, double CpuMilliseconds, long Cost)
{
    public double MicrosecondsPerUnit => 1_000 * CpuMilliseconds / Cost;
}
