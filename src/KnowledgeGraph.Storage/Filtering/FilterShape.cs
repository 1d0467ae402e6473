using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>
/// The fields by which one kind of row can be filtered and sorted. Filter and order inputs are made from this
/// allow-list, and nothing else passes.
/// </summary>
public abstract class FilterShape
{
    private readonly Lazy<IReadOnlyDictionary<string, FilterField>> _fields;

    private protected FilterShape(string name, string description, Func<IEnumerable<FilterField>> fields)
    {
        Name = name;
        Description = description;
        // Shapes refer to one another in cycles, so fields are made on first use.
        _fields = new(() => fields().ToDictionary(field => field.Name, StringComparer.Ordinal));
    }

    /// <summary>The start of the inputs' names: Disease gives DiseaseFilterInput.</summary>
    public string Name { get; }

    /// <summary>A noun phrase for the rows, for descriptions.</summary>
    public string Description { get; }

    /// <summary>The entity of the rows.</summary>
    public abstract Type Entity { get; }

    /// <summary>The fields in the order in which they are listed.</summary>
    public IEnumerable<FilterField> Fields => _fields.Value.Values;

    /// <summary>The field with a name.</summary>
    public FilterField this[string name] => _fields.Value[name];

    /// <summary>Describes the rows of an entity.</summary>
    public static FilterShape Of<TEntity>(string name, string description, Action<FilterFields<TEntity>> describe)
        where TEntity : class =>
        new EntityFilterShape<TEntity>(name, description, () =>
        {
            var fields = new FilterFields<TEntity>();
            describe(fields);
            return fields;
        });

    /// <summary>Reads one page of the rows that meet a filter; they are in list order in whichever direction the page is walked.</summary>
    public abstract Task<IReadOnlyList<KeyRow>> PageAsync(DbContext context, PageQuery page, CancellationToken cancellation);

    /// <summary>Counts the rows that meet a filter.</summary>
    public abstract Task<int> CountAsync(DbContext context, FilterNode filter, CancellationToken cancellation);
}
