using System.Text;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Annotation;

/// <summary>A text to read: a file in UTF-8, or standard input.</summary>
internal static class NoteFile
{
    /// <summary>Opens a text; <c>-</c> is standard input.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static TextReader Open(string path) =>
        path == "-" ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8)
        : File.Exists(path) ? new StreamReader(path, Encoding.UTF8)
        : throw new UsageException($"{path} is no file.");
}
