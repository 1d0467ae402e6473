using System.Text;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Options;

/// <summary>A text to read: a file in UTF-8, or standard input.</summary>
internal static class TextFile
{
    // Bytes that are no UTF-8 would be read as other letters, and findings be missed.
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Opens a text; <c>-</c> is standard input.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static TextReader Open(string path) =>
        path == "-" ? new StreamReader(Console.OpenStandardInput(), _strict)
        : File.Exists(path) ? new StreamReader(path, _strict)
        : throw new UsageException($"{path} is no file.");

    /// <summary>The refusal of a text that is not in UTF-8.</summary>
    public static UsageException NotUtf8(string path) =>
        new($"{(path == "-" ? "standard input" : path)} is not valid UTF-8; convert it first.");
}
