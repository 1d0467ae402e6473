using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>What can be asked of one kind of row: the allow-list of its fields. Filter and order inputs are made from it, and nothing else passes.</summary>
public abstract class FilterShape
{
    private readonly Lazy<IReadOnlyDictionary<string, FilterField>> _fields;

    private protected FilterShape(string name, string description, Func<IEnumerable<FilterField>> fields)
    {
        Name = name;
        Description = description;
        // Shapes know one another in circles, so fields are made when they are first looked at.
        _fields = new(() => fields().ToDictionary(field => field.Name, StringComparer.Ordinal));
    }

    /// <summary>Begins the names of the inputs: Disease gives DiseaseFilterInput.</summary>
    public string Name { get; }

    /// <summary>What the rows are.</summary>
    public string Description { get; }

    /// <summary>The entity of the rows.</summary>
    public abstract Type Entity { get; }

    /// <summary>Fields in the order they are listed.</summary>
    public IEnumerable<FilterField> Fields => _fields.Value.Values;

    /// <summary>The field of a name.</summary>
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

    /// <summary>One page of the rows that meet a filter, in list order, whichever way it is walked.</summary>
    public abstract Task<IReadOnlyList<KeyRow>> PageAsync(DbContext context, PageQuery page, CancellationToken cancellation);

    /// <summary>How many rows meet a filter.</summary>
    public abstract Task<int> CountAsync(DbContext context, FilterNode filter, CancellationToken cancellation);

    /// <summary>The keys of all rows that meet a filter, in ascending order.</summary>
    public abstract Task<IReadOnlyList<int>> KeysAsync(DbContext context, FilterNode filter, CancellationToken cancellation);

    /// <summary>The links of many records that meet a filter, in list order.</summary>
    public abstract IAsyncEnumerable<LinkRow> Links(DbContext context, LinkQuery links);
}
