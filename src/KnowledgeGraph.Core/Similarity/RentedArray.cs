using System.Buffers;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>An array from the shared pool, returned to it on disposal. Its initial content is undefined.</summary>
internal readonly struct RentedArray<T>(int length) : IDisposable
{
    private readonly T[] _array = ArrayPool<T>.Shared.Rent(length);

    public Span<T> Span => _array.AsSpan(0, length);

    public void Dispose() => ArrayPool<T>.Shared.Return(_array);
}
