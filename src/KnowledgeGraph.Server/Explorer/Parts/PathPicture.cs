using System.Globalization;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>
/// Paths between two records as one picture: a column for each step, the end in the last one, and within a column records near to those
/// that they are linked with. Paths are few and short, so that this takes no library.
/// </summary>
internal sealed class PathPicture
{
    private const int Width = 172;
    private const int Height = 60;
    private const int Across = 52;
    private const int Down = 14;
    private const int Margin = 8;
    private const int LineLength = 22;
    private const int MostLines = 3;
    private const int LineHeight = 16;

    private readonly Dictionary<string, RecordRef> _nodes = [];
    private readonly Dictionary<string, int> _columns = [];
    private readonly Dictionary<string, double> _rows = [];
    private readonly Dictionary<(string From, string To), (string Kind, List<string> Sources)> _edges = [];

    private PathPicture(IReadOnlyList<PathReply> paths)
    {
        foreach (var path in paths)
        {
            for (var place = 0; place < path.Nodes.Count; place++)
            {
                var node = path.Nodes[place];
                _nodes[node.Curie] = node;
                _columns[node.Curie] = Math.Max(place, _columns.GetValueOrDefault(node.Curie));
                if (place > 0)
                {
                    var edge = path.Edges[place - 1];
                    _edges[(path.Nodes[place - 1].Curie, node.Curie)] = (edge.Kind, [.. edge.Sources.Select(source => source.Source.Name)
                        .Distinct()]);
                }
            }
        }

        // Both ends stand alone, whichever path is the longest.
        _columns[paths[0].Nodes[^1].Curie] = paths.Max(path => path.Length);
        PlaceRows();
    }

    /// <summary>The picture of some paths with the same ends.</summary>
    public static Html Of(IReadOnlyList<PathReply> paths) => new PathPicture(paths).Draw();

    private void PlaceRows()
    {
        var columns = _columns.GroupBy(node => node.Value, node => node.Key).OrderBy(column => column.Key).Select(column => column.ToList())
            .ToList();
        var most = columns.Max(column => column.Count);
        foreach (var column in columns)
        {
            var ordered = column.OrderBy(node => _edges.Keys.Where(edge => edge.To == node && _rows.ContainsKey(edge.From))
                .Select(edge => _rows[edge.From])
                .DefaultIfEmpty(0)
                .Average()).ToList();
            for (var i = 0; i < ordered.Count; i++)
            {
                _rows[ordered[i]] = i + ((most - ordered.Count) / 2.0);
            }
        }
    }

    private Html Draw()
    {
        var (width, height) = (X(_columns.Values.Max()) + Width + Margin, Y(_rows.Values.Max()) + Height + Margin);
        return Html.Of($"""
            <svg class="paths-picture" width="{Told(width)}" height="{Told(height)}" viewBox="0 0 {Told(width)} {Told(height)}" aria-label="Paths" role="group">
            {Html.Each(_edges, edge => Edge(edge.Key.From, edge.Key.To, edge.Value.Kind, edge.Value.Sources))}{Html.Each(_nodes.Values, Node)}
            </svg>
            """);
    }

    private Html Edge(string from, string to, string kind, List<string> sources)
    {
        var (x1, y1, x2, y2) = (X(_columns[from]) + Width, Y(_rows[from]) + (Height / 2), X(_columns[to]), Y(_rows[to]) + (Height / 2));
        var bend = Math.Max(24, (x2 - x1) / 2);
        return Html.Of($"""
            <path class="link" d="M{Told(x1)} {Told(y1)}C{Told(x1 + bend)} {Told(y1)} {Told(x2 - bend)} {Told(y2)} {Told(x2)} {Told(y2)}"><title>{_nodes[from].Label}, {_nodes[to].Label}: {Words.Of(kind).ToLowerInvariant()}, by {string.Join(", ", sources)}</title></path>
            """);
    }

    private Html Node(RecordRef node)
    {
        var (x, y) = (X(_columns[node.Curie]), Y(_rows[node.Curie]));
        var lines = Lines(node.Label);
        var top = y + (Height / 2) + 4 - ((lines.Count - 1) * LineHeight / 2.0);
        return Html.Of($"""
            <a href="{PageLinks.Record(node.Type!, node.Curie)}"><title>{node.Label}, {node.Curie}</title><rect class="box k-{PageLinks.FolderOf(node.Type!)}" x="{Told(x)}" y="{Told(y)}" width="{Told(Width)}" height="{Told(Height)}" rx="{Told(node.Type == "GENE" ? 2 : 10)}"/>
            {Html.Each(lines.Select((line, place) => (Line: line, Place: place)), one => Html.Of($"""<text x="{Told(x + 12)}" y="{Told(top + (LineHeight * one.Place))}">{one.Line}</text>"""))}</a>
            """);
    }

    // Few lines; the title has the rest.
    private static List<string> Lines(string label)
    {
        var lines = new List<string> { string.Empty };
        foreach (var word in label.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= LineLength)
            {
                lines.Add(string.Empty);
            }

            lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return [.. lines.Take(MostLines).Select((line, place) => (place == MostLines - 1 && lines.Count > MostLines)
            || line.Length > LineLength ? line[..Math.Min(line.Length, LineLength - 1)] + "…" : line)];
    }

    private static double X(int column) => Margin + (column * (Width + Across));

    private static double Y(double row) => Margin + (row * (Height + Down));

    private static string Told(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
