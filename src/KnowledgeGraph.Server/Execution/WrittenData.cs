namespace KnowledgeGraph.Server.Execution;

/// <summary>A reply's <c>data</c>, written already.</summary>
internal sealed class WrittenData(JsonBuffer json) : IDisposable
{
    public ReadOnlySpan<byte> Json => json.Written.Span;

    public void Dispose() => json.Dispose();
}
