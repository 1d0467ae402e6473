using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>
/// Reads the table of an entity in one go: name the properties that are wanted, read, then build their columns. The names of the table and
/// its columns are those that <see cref="GraphDbContext"/> gives them.
/// </summary>
internal sealed class TableReader(Type entity)
{
    private readonly List<string> _columns = [];
    private readonly List<Action<IRow>> _readers = [];

    /// <summary>The number of rows read.</summary>
    public int Count { get; private set; }

    /// <summary>A column of values.</summary>
    public GrowingColumn<T> Values<T>(string property) => Values(property, ValueReader.Of<T>());

    /// <summary>A column of values that are read in a way of their own.</summary>
    public GrowingColumn<T> Values<T>(string property, Func<IRow, int, T> read)
    {
        var values = new GrowingColumn<T>();
        Add(property, (row, column) => values.Add(read(row, column)));
        return values;
    }

    /// <summary>The keys of other records, as rows of the image; −1 where there is none.</summary>
    public GrowingColumn<int> Rows(string property) => Values(property, static (row, column) => row.Row(column));

    /// <summary>Calls for each row, with the place of the property's column.</summary>
    public void Add(string property, Action<IRow, int> read)
    {
        var column = _columns.Count;
        _columns.Add($"\"{SnakeCase.From(property)}\"");
        _readers.Add(row => read(row, column));
    }

    /// <summary>Reads all rows.</summary>
    /// <param name="source">The release.</param>
    /// <param name="order">Columns to order the rows by.</param>
    public void Read(IRowSource source, string order = "id") =>
        source.ForEach(
            SnakeCase.From(entity.Name),
            string.Join(", ", _columns),
            row =>
            {
                foreach (var read in _readers)
                {
                    read(row);
                }

                Count++;
            },
            order);
}
