using System.Text;

namespace KnowledgeGraph.Formats.Text;

/// <summary>Recognises an encoding by the mark with which text begins.</summary>
internal static class TextEncoding
{
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>UTF-16 of either order; null for anything else.</summary>
    public static Encoding? OfMark(ReadOnlySpan<byte> head) =>
        head.StartsWith(LittleEndian.Preamble) ? LittleEndian : head.StartsWith(BigEndian.Preamble) ? BigEndian : null;
}
