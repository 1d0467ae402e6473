using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Annotation;

/// <summary>An abstract with the terms that people have marked in it. Its places count code points.</summary>
internal sealed record MarkedText(string Id, string Text, HashSet<(int Start, int End, string Term)> Marks)
{
    /// <summary>Reads the published layout: Text/ID and Annotations/ID.</summary>
    public static List<MarkedText> Read(string archive)
    {
        var (texts, marks) = (new SortedDictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>());
        using var file = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        using var tar = new TarReader(file);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data)
            {
                var content = new StreamReader(data, Encoding.UTF8).ReadToEnd();
                var id = Path.GetFileName(entry.Name);
                if (entry.Name.Contains("Annotations", StringComparison.Ordinal))
                {
                    marks[id] = content;
                }
                else
                {
                    texts[id] = content;
                }
            }
        }

        return [.. texts.Select(text => new MarkedText(
            text.Key,
            text.Value,
            [.. marks[text.Key].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Mark)]))];
    }

    private static (int Start, int End, string Term) Mark(string line)
    {
        var fields = line.Split('\t');
        var place = fields[0].Split(':');
        return (int.Parse(place[0], CultureInfo.InvariantCulture), int.Parse(place[1], CultureInfo.InvariantCulture), fields[1].Trim());
    }
}
