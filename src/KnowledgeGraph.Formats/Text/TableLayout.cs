using System.Text;

namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// The layout of a table of one format: its separator and the columns that a reader asks for. Columns are found by the names in the header,
/// so their order and additional ones do not matter; the header is the line that holds every required column, and anything above it is
/// comment.
/// </summary>
public sealed class TableLayout
{
    private const int MostLinesAboveHeader = 300;

    // NCBI and HPO used to write the header as prose after this mark.
    private const string ProseMark = "Format: ";

    private readonly Spelling[][] _spellings;
    private readonly int _fewestSeparators;

    /// <summary>Describes a table.</summary>
    /// <param name="name">The format's name, for messages.</param>
    /// <param name="separator">The separator of columns.</param>
    /// <param name="columns">
    /// Columns in the reader's own order; other spellings after <c>|</c>; a trailing <c>?</c> marks an optional column, a trailing <c>*</c>
    /// a column of which only the beginning is known.
    /// </param>
    public TableLayout(string name, char separator, params string[] columns)
    {
        Name = name;
        Separator = (byte)separator;
        Columns = Array.ConvertAll(columns, column => column.TrimEnd('?').Split('|'));
        IsRequired = Array.ConvertAll(columns, column => !column.EndsWith('?'));
        _spellings = Array.ConvertAll(Columns, names => Array.ConvertAll(names, Spelling.Of));
        _fewestSeparators = IsRequired.Count(required => required) - 1;
    }

    /// <summary>The format's name.</summary>
    public string Name { get; }

    /// <summary>
    /// The way in which fields are written, the same for every table of a writer: CSV, and the tables of ROBOT, pandas, HGNC and babelon,
    /// are quoted; NCBI's tables, MedGen's RRF and HPO's annotations are raw, and a quote in them is a character like any other.
    /// </summary>
    public TableDialect Dialect { get; init; }

    /// <summary>
    /// Whether the line below the header is not data (ROBOT's directives, a rule), by its first field; null if there is never such a line.
    /// </summary>
    public Func<string, bool>? IsDirective { get; init; }

    /// <summary>ROBOT's templates: the line of directives begins with ID.</summary>
    internal static bool IsOfRobot(string field) => field == "ID";

    /// <summary>Columns a row may lack at its end.</summary>
    public bool AllowsShortRows { get; init; }

    /// <summary>The text that stands for no value; an empty field always does.</summary>
    public string NoValue { get; init; } = string.Empty;

    /// <summary>Whether a header must have exactly these columns: one with any other column is of another format.</summary>
    public bool IsExact { get; init; }

    internal byte Separator { get; }

    internal string[][] Columns { get; }

    internal bool[] IsRequired { get; }

    /// <summary>The required columns, for messages.</summary>
    public string Expected =>
        $"the columns {string.Join(", ", Columns.Where((_, index) => IsRequired[index]).Select(names => names[0]))} of {Name}";

    /// <summary>True if the header is found among the first lines of a file.</summary>
    public bool Recognises(ReadOnlySpan<byte> head)
    {
        for (var line = 0; line < MostLinesAboveHeader && !head.IsEmpty; line++)
        {
            var end = head.IndexOf((byte)'\n');
            var text = end < 0 ? head : head[..end];
            if (FindColumns(text) is not null)
            {
                return true;
            }

            head = end < 0 ? [] : head[(end + 1)..];
        }

        return false;
    }

    /// <summary>
    /// The place of each column in the table, −1 for an absent optional one, and the number of columns; null if this is not the header.
    /// </summary>
    internal (int[] Positions, int Count)? FindColumns(ReadOnlySpan<byte> line)
    {
        // Decided before anything is decoded: a file's head has hundreds of lines, and dozens of formats are tried on each.
        if (line.Length > LineReader.DefaultLongestLine || (line.Count(Separator) < _fewestSeparators && line.IndexOf("Format: "u8) < 0))
        {
            return null;
        }

        var names = HeaderNames(Encoding.UTF8.GetString(line));
        if (IsExact && names.Count != Columns.Length)
        {
            return null;
        }

        var positions = new int[Columns.Length];
        for (var column = 0; column < positions.Length; column++)
        {
            positions[column] = PositionOf(_spellings[column], names);
            if (positions[column] < 0 && IsRequired[column])
            {
                return null;
            }
        }

        return (positions, names.Count);
    }

    // A table may have columns of two spellings; the spelling that is given first counts.
    private static int PositionOf(Spelling[] spellings, List<string> names)
    {
        foreach (var spelling in spellings)
        {
            if (spelling.PositionIn(names) is var position and >= 0)
            {
                return position;
            }
        }

        return -1;
    }

    private List<string> HeaderNames(string line)
    {
        var text = line.TrimEnd('\r').TrimStart('\uFEFF').TrimStart('#');
        if (text.StartsWith(ProseMark, StringComparison.Ordinal))
        {
            // The names are separated by blanks, or by the word <tab>.
            text = text[ProseMark.Length..].Replace("<tab>", "\t", StringComparison.Ordinal);
            var note = text.IndexOf(" (", StringComparison.Ordinal);
            text = note < 0 ? text : text[..note];
            text = text.Contains('\t') ? text : text.Replace(' ', '\t');
        }

        var separator = (char)Separator;
        var names = text.Split(separator).Select(Simplify).ToList();
        if (separator == '|' && names.Count > 1 && names[^1].Length == 0)
        {
            names.RemoveAt(names.Count - 1);
        }

        return names;
    }

    private static string Simplify(string name) =>
        name.Trim().Trim('"').TrimStart('?').Replace("_", string.Empty).Replace("-", string.Empty).Replace(" ", string.Empty)
            .ToLowerInvariant();

    // A column's name as it is compared with headers, or the beginning of one.
    private readonly record struct Spelling(string Text, bool IsBeginning)
    {
        public static Spelling Of(string name) =>
            name.EndsWith('*') ? new Spelling(Simplify(name[..^1]), true) : new Spelling(Simplify(name), false);

        public int PositionIn(List<string> names)
        {
            for (var position = 0; position < names.Count; position++)
            {
                if (IsBeginning ? names[position].StartsWith(Text, StringComparison.Ordinal) : names[position] == Text)
                {
                    return position;
                }
            }

            return -1;
        }
    }
}
