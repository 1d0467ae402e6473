using System.Text;
using KnowledgeGraph.Core.Annotation;

namespace KnowledgeGraph.UnitTests.Annotation;

/// <summary>A note with marks: <c>[-rash]</c> is a rash that is absent; + present, ? uncertain, f: of the family, p: past.</summary>
internal sealed record MarkedNote(string Text, IReadOnlyList<(int Start, string Finding, Polarity Polarity)> Findings)
{
    public static IReadOnlyList<MarkedNote> ReadAll(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Annotation", file)).Where(line => line.Length > 0 && line[0] != '#')
            .Select(Read)];

    public static MarkedNote Read(string line)
    {
        var text = new StringBuilder();
        var findings = new List<(int, string, Polarity)>();
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] != '[')
            {
                text.Append(line[at]);
                continue;
            }

            var end = line.IndexOf(']', at);
            var (polarity, mark) = line[at + 1] switch
            {
                '+' => (Polarity.Present, 1),
                '-' => (Polarity.Absent, 1),
                '?' => (Polarity.Uncertain, 1),
                'f' => (Polarity.Family, 2),
                'p' => (Polarity.Past, 2),
                var other => throw new FormatException($"{other} is no mark, in {line}"),
            };
            var finding = line[(at + 1 + mark)..end];
            findings.Add((text.Length, finding, polarity));
            text.Append(finding);
            at = end;
        }

        return new MarkedNote(text.ToString(), findings);
    }
}
