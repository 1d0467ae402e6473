using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>A stream in memory that stops at a limit instead of growing past it.</summary>
internal sealed class BoundedStream(int maxBytes) : MemoryStream
{
    // Spans come by here as well.
    public override void Write(byte[] buffer, int offset, int count)
    {
        Check(count);
        base.Write(buffer, offset, count);
    }

    public override void WriteByte(byte value)
    {
        Check(1);
        base.WriteByte(value);
    }

    private void Check(int more)
    {
        if (Position + more > maxBytes)
        {
            throw new ReplyTooLargeException(maxBytes);
        }
    }
}
