using System.Globalization;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>
/// Paths between two records as one picture, drawn across for wide windows and down for narrow ones: each record once, each step with its
/// words and who states it. Paths are few and short, so that this takes no library.
/// </summary>
internal sealed class PathPicture
{
    private const int Margin = 8;
    private const int Bend = 20;
    private const int BoxPadding = 16;
    private const int LineHeight = 14;
    private const int TipLength = 7;
    // A picture that is little wider than its place is drawn smaller.
    private const int LittleWider = 1420;
    private const int LittleWiderDown = 400;
    private const double Passing = 12;
    private const double Gap = 12;
    // Ends of a picture that is larger than a window span it, with their names more than once.
    private const double Large = 420;
    private const double Repeat = 300;

    private readonly List<RecordRef> _nodes;
    private readonly List<PathHop> _hops;
    private readonly (RecordRef First, RecordRef Last) _ends;
    private readonly LayeredLayout _layout;
    private readonly bool _isDown;

    private PathPicture(IReadOnlyList<PathReply> paths, bool isDown)
    {
        _isDown = isDown;
        _nodes = [.. paths.SelectMany(path => path.Nodes).DistinctBy(node => node.Curie)];
        _hops = [.. paths.SelectMany(PathHop.Of).DistinctBy(hop => (hop.From, hop.To))];
        _ends = (paths[0].Nodes[0], paths[0].Nodes[^1]);
        _layout = new LayeredLayout(
            _nodes.Select(node => (node.Curie, _isDown ? BoxWidth : (double)HeightOf(node))),
            [.. _hops.Select(hop => (hop.From, hop.To, _isDown ? LabelWidth : (double)HeightOf(hop)))],
            Passing,
            Gap);
    }

    private int MostLines => _isDown ? 4 : 3;

    private int BoxWidth => _isDown ? 116 : 152;

    private int LabelWidth => _isDown ? 96 : 114;

    private int LabelDepth => _isDown ? 4 * LineHeight : LabelWidth;

    private int BoxDepth => _isDown ? (MostLines * LineHeight) + BoxPadding : BoxWidth;

    private int LettersInBox => _isDown ? 15 : 22;

    private int LettersInLabel => _isDown ? 16 : 19;

    // The line runs through the middle of a label, between the words and the sources.
    private int HeightOf(PathHop hop) => 2 * Math.Max(Above(hop).Count, Below(hop).Count) * LineHeight;

    private int HeightOf(RecordRef node) => (LinesOf(node).Count * LineHeight) + BoxPadding;

    private List<string> LinesOf(RecordRef node) => Lines(node.Label, LettersInBox, MostLines);

    /// <summary>The picture of some paths with the same ends.</summary>
    public static Html Of(IReadOnlyList<PathReply> paths) =>
        Html.Of($"{new PathPicture(paths, isDown: false).Draw()}{new PathPicture(paths, isDown: true).Draw()}");

    private Html Draw()
    {
        var (depth, breadth) = (Depth(_layout.Ranks - 1) + BoxDepth + Margin, _layout.Breadth + (2 * Margin));
        var (width, height) = _isDown ? (breadth, depth) : (depth, breadth);
        var fits = width <= (_isDown ? LittleWiderDown : LittleWider) ? " fits" : string.Empty;
        return Html.Of($"""
            <svg class="paths-picture {(_isDown ? "down" : "across")}{fits}" width="{Told(width)}" height="{Told(height)}"
            viewBox="0 0 {Told(width)} {Told(height)}" aria-label="Paths" role="group">
            {Html.Each(_hops.Index(), hop => Hop(hop.Item, _layout.Links[hop.Index]))}{Html.Each(_nodes, Node)}
            </svg>
            """);
    }

    private Html Hop(PathHop hop, LayeredLayout.Line line)
    {
        var names = _nodes.ToDictionary(node => node.Curie, node => node.Label);
        var label = line.Items[1];
        return Html.Of($"""
            <g class="hop"><title>{names[hop.From]}, {names[hop.To]}: {hop.Told()}</title><path class="link" d="{Route(line)}"/>
            <path class="tip" d="{Tip(line)}"/>{Label(hop, Depth(label.Rank), Margin + label.Place)}</g>
            """);
    }

    // Within a rank a line is straight, and it bends only between ranks, where nothing else stands.
    private string Route(LayeredLayout.Line line)
    {
        var items = line.Items;
        var (depth, place) = (Depth(items[0].Rank) + BoxDepth, Attached(items[0], items[1]));
        var path = new System.Text.StringBuilder($"M{Point(depth, place)}");
        for (var i = 1; i < items.Count; i++)
        {
            var isLast = i == items.Count - 1;
            var next = Depth(items[i].Rank);
            var to = isLast ? Attached(items[i], items[i - 1]) : Margin + items[i].Place;
            var middle = (depth + next) / 2;
            path.Append(CultureInfo.InvariantCulture, $"C{Point(middle, place)} {Point(middle, to)} {Point(next, to)}");
            (depth, place) = (next, to);
            if (!isLast)
            {
                depth += items[i].Rank % 2 == 0 ? BoxDepth : LabelDepth;
                path.Append(CultureInfo.InvariantCulture, $"L{Point(depth, place)}");
            }
        }

        return path.ToString();
    }

    private string Tip(LayeredLayout.Line line)
    {
        var (end, near) = line.IsBack ? (line.Items[0], line.Items[1]) : (line.Items[^1], line.Items[^2]);
        var place = Attached(end, near);
        var (depth, step) = line.IsBack ? (Depth(end.Rank) + BoxDepth, TipLength) : (Depth(end.Rank), -TipLength);
        return $"M{Point(depth, place)}L{Point(depth + step, place - 4)}L{Point(depth + step, place + 4)}z";
    }

    private Html Label(PathHop hop, double depth, double place)
    {
        var (above, below) = (Above(hop), Below(hop));
        var (x, y) = _isDown ? (place, depth + (LabelDepth / 2.0)) : (depth + (LabelWidth / 2.0), place);
        // Across, the line runs between the words and the sources.
        var top = _isDown ? y - ((above.Count + below.Count) * LineHeight / 2.0) : y - (above.Count * LineHeight) - 2;
        var lines = above.Select(line => (Line: line, Class: "verb"))
            .Concat(below.Select(line => (Line: line, Class: "by")))
            .Index();
        double Y(int line) => top + 11 + (LineHeight * line) + (!_isDown && line >= above.Count ? 4 : 0);
        return Html.Each(lines, one => Html.Of(
            $"""<text class="{one.Item.Class}" x="{Told(x)}" y="{Told(Y(one.Index))}">{one.Item.Line}</text>"""));
    }

    private Html Node(RecordRef node)
    {
        var item = _layout.At(node.Curie);
        var (from, to) = Span(node.Curie, item);
        var depth = Depth(item.Rank);
        var (x, y) = _isDown ? (from, depth) : (depth, from);
        var (width, height) = _isDown ? (to - from, (double)BoxDepth) : (BoxWidth, to - from);
        return Html.Of($"""
            <a href="{PageLinks.Record(node.Type!, node.Curie)}"><title>{node.Label}, {node.Curie}</title>
            <rect class="box k-{PageLinks.FolderOf(node.Type!)}" x="{Told(x)}" y="{Told(y)}" width="{Told(width)}" height="{Told(height)}"
            rx="{Told(node.Type == "GENE" ? 2 : 10)}"/>{Html.Each(Middles(from, to), middle => Name(node, depth, middle))}</a>
            """);
    }

    private Html Name(RecordRef node, double depth, double middle)
    {
        var lines = LinesOf(node);
        var (x, y) = _isDown ? (middle - (BoxWidth / 2.0), depth + (BoxDepth / 2.0)) : (depth, middle);
        var top = y + 4 - ((lines.Count - 1) * LineHeight / 2.0);
        return Html.Each(lines.Index(), line => Html.Of(
            $"""<text x="{Told(x + 10)}" y="{Told(top + (LineHeight * line.Index))}">{line.Item}</text>"""));
    }

    private static IEnumerable<double> Middles(double from, double to)
    {
        var count = Math.Max(1, (int)((to - from) / Repeat));
        return Enumerable.Range(0, count).Select(place => from + ((to - from) * (place + 0.5) / count));
    }

    private (double From, double To) Span(string curie, LayeredLayout.Item item) =>
        (curie == _ends.First.Curie || curie == _ends.Last.Curie) && _layout.Breadth > Large
            ? (Margin, Margin + _layout.Breadth)
            : (Margin + item.Place - (item.Size / 2), Margin + item.Place + (item.Size / 2));

    // At a box that spans the picture a line arrives where it comes from.
    private double Attached(LayeredLayout.Item end, LayeredLayout.Item near)
    {
        var isEnd = end == _layout.At(_ends.First.Curie) || end == _layout.At(_ends.Last.Curie);
        return Margin + (isEnd && _layout.Breadth > Large ? near.Place : end.Place);
    }

    private List<string> Above(PathHop hop) => Lines(hop.Verb, LettersInLabel, 2);

    private List<string> Below(PathHop hop) => [.. hop.Backing().Select(line => Lines(line, LettersInLabel, 1)[0])];

    // Few lines; the title has the rest.
    private static List<string> Lines(string label, int letters, int most)
    {
        var lines = new List<string> { string.Empty };
        foreach (var word in label.Split(' ').SelectMany(word => Pieces(word, letters)))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > letters)
            {
                lines.Add(string.Empty);
            }

            lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return [.. lines.Take(most).Select((line, place) => (place == most - 1 && lines.Count > most) || line.Length > letters
            ? line[..Math.Min(line.Length, letters - 1)] + "…"
            : line)];
    }

    // A word that is longer than a line is broken.
    private static IEnumerable<string> Pieces(string word, int letters)
    {
        for (; word.Length > letters; word = word[(letters - 1)..])
        {
            yield return word[..(letters - 1)] + "-";
        }

        yield return word;
    }

    private double Depth(int rank) =>
        Margin + (rank / 2 * (BoxDepth + LabelDepth + (2 * Bend))) + (rank % 2 * (BoxDepth + Bend));

    private string Point(double depth, double place) => _isDown ? $"{Told(place)} {Told(depth)}" : $"{Told(depth)} {Told(place)}";

    private static string Told(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
