using System.Text;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>Writes to another writer where one is chosen, else to the usual one.</summary>
internal sealed class RoutedWriter(TextWriter usual, Func<TextWriter?> chosen) : TextWriter
{
    public override Encoding Encoding => usual.Encoding;

    private TextWriter Target => chosen() ?? usual;

    public override void Write(char value) => Target.Write(value);

    public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

    public override void Write(string? value) => Target.Write(value);

    public override void WriteLine(string? value) => Target.WriteLine(value);

    public override void Flush() => Target.Flush();
}
