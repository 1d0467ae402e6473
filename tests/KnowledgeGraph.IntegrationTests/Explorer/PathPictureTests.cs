using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>The picture of paths: no line behind a box, each step with its words and those who state it.</summary>
public abstract partial class PathPictureTests(SampleService sample)
{
    public static TheoryData<string> Paths =>
    [
        "from=MONDO:0957870&to=EIF2B5", "from=MONDO:0957870&to=HP:0000518&limit=20&length=6", "from=EIF2B2&to=EIF2B5&limit=12&length=5",
        "from=HP:0000518&to=MONDO:0957870&limit=20", "from=MONDO:0957870&to=MONDO:0800448&limit=20&length=4",
    ];

    [SkippableTheory]
    [MemberData(nameof(Paths))]
    public async Task No_line_runs_behind_a_box_and_none_behind_the_words_of_another(string asked)
    {
        var html = await PageReader.HtmlAsync($"{sample.Served.BaseUrl}/path?{asked}");
        var pictures = Picture().Matches(html).Select(match => match.Value).ToList();

        Assert.Equal(2, pictures.Count);
        foreach (var picture in pictures)
        {
            var boxes = Box().Matches(picture)
                .Select(match => new Area(Number(match, 1), Number(match, 2), Number(match, 3), Number(match, 4)))
                .ToList();
            var lines = Line().Matches(picture).Select(match => Points(match.Groups[1].Value)).ToList();
            Assert.True(boxes.Count > 1 && lines.Count > 0);
            Assert.All(lines, line => Assert.DoesNotContain(line, point => boxes.Exists(box => box.Holds(point))));
            Assert.All(boxes.Index(), one => Assert.DoesNotContain(boxes.Take(one.Index), other => other.Meets(one.Item)));
            // Both ends of a line are at boxes.
            Assert.All(lines, line => Assert.True(boxes.Exists(box => box.Touches(line[0])) && boxes.Exists(box => box.Touches(line[^1]))));
            var words = Text().Matches(picture).Select(match => (X: Number(match, 1), Y: Number(match, 2))).ToList();
            Assert.Equal(words.Count, words.Distinct().Count());
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Paths))]
    public async Task Each_step_says_what_its_path_says_and_who_states_it(string asked)
    {
        var html = await PageReader.HtmlAsync($"{sample.Served.BaseUrl}/path?{asked}");
        var across = Picture().Match(html).Value;
        var steps = Hop().Matches(across).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToList();
        var variables = WebUtility.HtmlDecode(html.Split("#query=")[1].Split('"')[0]);
        var query = Uri.UnescapeDataString(variables).Replace(
            "explanation nodes { curie label type }",
            "explanation nodes { curie label type } edges { sources { source { name } } }",
            StringComparison.Ordinal);
        var paths = (await sample.Served.QueryAsync(query)).GetProperty("data").GetProperty("shortestPaths").GetProperty("paths");

        Assert.NotEmpty(steps);
        foreach (var path in paths.EnumerateArray())
        {
            var nodes = path.GetProperty("nodes").EnumerateArray()
                .Select(node => (Label: node.GetProperty("label").GetString()!, Name: node.GetProperty("type").GetString() == "CITATION"
                    ? node.GetProperty("curie").GetString()!
                    : node.GetProperty("label").GetString()!))
                .ToList();
            var explanation = path.GetProperty("explanation").GetString()!;
            foreach (var (step, edge) in path.GetProperty("edges").EnumerateArray().Index())
            {
                var pair = $"{nodes[step].Label}, {nodes[step + 1].Label}: ";
                var told = steps.Where(text => text.StartsWith(pair, StringComparison.Ordinal)).ToList();
                var verb = Assert.Single(told)[pair.Length..].Split(", by ")[0];
                Assert.Contains($" {verb} {nodes[step + 1].Name}", explanation, StringComparison.Ordinal);
                Assert.All(edge.GetProperty("sources").EnumerateArray(), source => Assert.Contains(
                    source.GetProperty("source").GetProperty("name").GetString()!,
                    told[0],
                    StringComparison.Ordinal));
                Assert.Contains(verb.Split(' ')[0], across, StringComparison.Ordinal);
            }
        }
    }

    // A point for each tenth of a curve or straight piece.
    private static List<(double X, double Y)> Points(string route)
    {
        var (points, numbers) = (new List<(double X, double Y)>(), Figure().Matches(route).Select(match => Parse(match.Value)).ToList());
        var last = (X: numbers[0], Y: numbers[1]);
        points.Add(last);
        var next = 2;
        foreach (var command in route.Where(letter => letter is 'C' or 'L'))
        {
            var ends = command == 'L'
                ? new[] { last, last, (numbers[next], numbers[next + 1]), (numbers[next], numbers[next + 1]) }
                :
                [
                    last, (numbers[next], numbers[next + 1]), (numbers[next + 2], numbers[next + 3]),
                    (numbers[next + 4], numbers[next + 5]),
                ];
            next += command == 'L' ? 2 : 6;
            points.AddRange(Enumerable.Range(1, 10).Select(tenth => Along(ends, tenth / 10.0)));
            last = ends[^1];
        }

        return points;
    }

    private static (double X, double Y) Along((double X, double Y)[] ends, double share)
    {
        var rest = 1 - share;
        double[] weights = [rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share];
        return (ends.Zip(weights, (end, weight) => end.X * weight).Sum(), ends.Zip(weights, (end, weight) => end.Y * weight).Sum());
    }

    private static double Number(Match match, int group) => Parse(match.Groups[group].Value);

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    private sealed record Area(double X, double Y, double Width, double Height)
    {
        public bool Holds((double X, double Y) point) =>
            point.X > X + 1 && point.X < X + Width - 1 && point.Y > Y + 1 && point.Y < Y + Height - 1;

        public bool Touches((double X, double Y) point) =>
            point.X >= X - 1 && point.X <= X + Width + 1 && point.Y >= Y - 1 && point.Y <= Y + Height + 1;

        public bool Meets(Area other) =>
            X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
    }

    public sealed class OnSqlite(SqliteSample sample) : PathPictureTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : PathPictureTests(sample.InFullRuns()), IClassFixture<PostgresSample>;

    [GeneratedRegex("<svg class=\"paths-picture.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex("<rect class=\"box[^\"]*\" x=\"([^\"]*)\" y=\"([^\"]*)\" width=\"([^\"]*)\" height=\"([^\"]*)\"")]
    private static partial Regex Box();

    [GeneratedRegex("<path class=\"link\" d=\"([^\"]*)\"")]
    private static partial Regex Line();

    [GeneratedRegex("<text [^>]*?x=\"([^\"]*)\" y=\"([^\"]*)\"")]
    private static partial Regex Text();

    [GeneratedRegex("<g class=\"hop\"><title>([^<]*)</title>")]
    private static partial Regex Hop();

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Figure();
}
