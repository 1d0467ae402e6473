namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Cuts a text that is read into pieces that can be understood alone: at a blank line, else a line, else a sentence, else a space.
/// </summary>
internal static class TextPieces
{
    /// <summary>Characters that are held at once.</summary>
    public const int Room = 1 << 16;

    private static readonly string[] _ends = ["\n\n", "\n", ". ", " "];

    /// <summary>The pieces with their places in the text. A piece is overwritten by the next one.</summary>
    public static IEnumerable<(long Offset, ReadOnlyMemory<char> Piece)> Of(TextReader text)
    {
        var room = new char[Room];
        var (offset, length) = (0L, 0);
        while (true)
        {
            var read = text.ReadBlock(room, length, Room - length);
            length += read;
            if (length < Room)
            {
                yield return (offset, room.AsMemory(0, length));
                yield break;
            }

            var end = EndOf(room);
            yield return (offset, room.AsMemory(0, end));
            room.AsSpan(end, length - end).CopyTo(room);
            (offset, length) = (offset + end, length - end);
        }
    }

    private static int EndOf(char[] room)
    {
        foreach (var mark in _ends)
        {
            if (room.AsSpan().LastIndexOf(mark) is var at and > Room / 2)
            {
                return at + mark.Length;
            }
        }

        return Room;
    }
}
