using System.Text;
using KnowledgeGraph.Formats.Ontology;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Obo;

/// <summary>Reads the [Term] stanzas of OBO 1.2 and 1.4 files (hp.obo, mondo.obo); is_a becomes edges.</summary>
public static class OboReader
{
    // OBO 1.2 and 1.4 know no others.
    private static readonly string[] OtherStanzas = ["[Typedef]", "[Instance]", "[Annotation]"];

    /// <summary>True if a file's head is an OBO header, or holds a [Term] with an id.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head)
    {
        var (isInTerm, isFirst) = (false, true);
        while (!head.IsEmpty)
        {
            var end = head.IndexOf((byte)'\n');
            var line = (end < 0 ? head : head[..end]).TrimEnd((byte)'\r');
            head = end < 0 ? [] : head[(end + 1)..];
            if ((isFirst && line.StartsWith("format-version:"u8)) || (isInTerm && line.StartsWith("id: "u8)))
            {
                return true;
            }

            isFirst &= line.IsEmpty || line[0] == (byte)'!';
            isInTerm |= line.SequenceEqual("[Term]"u8);
        }

        return false;
    }

    /// <summary>The version or date the header states.</summary>
    public static string? ReadVersion(ReadOnlySpan<byte> head)
    {
        foreach (var line in Encoding.UTF8.GetString(head).Split('\n'))
        {
            if (line.StartsWith("data-version:", StringComparison.Ordinal))
            {
                var version = line["data-version:".Length..].Trim();
                return version[
                    (version.LastIndexOf("releases/", StringComparison.Ordinal) is var at and >= 0 ? at + "releases/".Length : 0)..];
            }

            if (line.StartsWith("[Term]", StringComparison.Ordinal))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Reads terms and is_a edges; a stanza without an id is reported and skipped.</summary>
    public static IEnumerable<IOntologyItem> Read(SourceFile file, IProblemSink problems)
    {
        var lines = new LineReader(file, problems, ofLine: ProblemExtent.Part);
        OboStanza? stanza = null;
        while (lines.TryRead(out var line))
        {
            if (line.StartsWith((byte)'['))
            {
                var name = Encoding.UTF8.GetString(line).TrimEnd();
                var isTerm = name == "[Term]";
                if (!isTerm && !OtherStanzas.Contains(name))
                {
                    lines.Report(
                        $"a stanza {FormatProblem.Cut(name)}",
                        "[Term], [Typedef], [Instance] or [Annotation]",
                        ProblemExtent.Record);
                }

                foreach (var item in stanza?.Finish() ?? [])
                {
                    yield return item;
                }

                stanza = isTerm ? new OboStanza(file.Name, lines.LineNumber, problems) : null;
            }
            else
            {
                stanza?.Add(Encoding.UTF8.GetString(line), lines.LineNumber);
            }
        }

        foreach (var item in stanza?.Finish() ?? [])
        {
            yield return item;
        }
    }
}
