namespace KnowledgeGraph.Benchmarks.Prices;

/// <summary>The processor time and the cost of a shape.</summary>
internal sealed record ShapePrice(RequestShape Shape, string Body, double CpuMilliseconds, long Cost)
{
    public double MicrosecondsPerUnit => 1_000 * CpuMilliseconds / Cost;
}
