using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>
/// The appearance of a file that is not recognised, in words: it most often shows at once what came in place of the file.
/// </summary>
internal static partial class Appearance
{
    private const int Shown = 40;

    /// <summary>Describes a file by its first bytes.</summary>
    public static string Of(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).TrimStart();
        return head switch
        {
            [] => "it is empty",
            [(byte)'P', (byte)'K', ..] => "a ZIP archive; unpack it",
            [(byte)'B', (byte)'Z', (byte)'h', ..] => "compressed by bzip2; unpack it",
            [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => "compressed by xz; unpack it",
            [0x28, 0xB5, 0x2F, 0xFD, ..] => "compressed by zstd; unpack it",
            [0x1F, 0x8B, ..] => "compressed by gzip twice, or broken",
            _ when text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) => "a web page",
            _ when head.Contains((byte)0) => "no text, or text in UTF-16 or UTF-32 without a mark",
            _ => $"it begins '{Beginning(head)}'",
        };
    }

    /// <summary>True for a file that accompanies data for people to read.</summary>
    public static bool IsDocumentation(string name) => Documentation().IsMatch(Path.GetFileName(name));

    private static string Beginning(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head[..Math.Min(head.Length, 4 * Shown)]).ReplaceLineEndings(" ");
        return text.Length <= Shown ? text : text[..Shown] + "…";
    }

    [GeneratedRegex(@"^(README|LICEN[CS]E|NOTICE|COPYING|COPYRIGHT|CHANGES|CHANGELOG|CITATION)(\.\w+)?$|\.md$", RegexOptions.IgnoreCase)]
    private static partial Regex Documentation();
}
