using System.Reflection;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>
/// Fills the tables of an image from those of a release, by name, so that a column is listed in its entity and in its table and nowhere
/// else. <c>DiseaseTable.Name</c> is the column of <c>Disease.Name</c>; <c>OnsetRow</c> is the key <c>OnsetId</c> as a row;
/// <c>Synonyms</c>, a <c>SynonymTable</c>, is the table of <c>DiseaseSynonym</c>; an array of entities is all rows of theirs; and
/// <c>OnsetOf</c> says which of <c>Onset</c> are whose, <c>ByEntity</c> which rows of a table belong to the key <c>EntityId</c>.
/// </summary>
internal static class TableLoader
{
    private const string TableSuffix = "Table";
    private const string ByPrefix = "By";
    private const string OfSuffix = "Of";
    private const string KeySuffix = "Id";

    private static readonly MethodInfo RowsMethod = typeof(TableLoader).GetMethod(nameof(Rows), BindingFlags.Public | BindingFlags.Static)!;

    /// <summary>All rows of an entity, in the order of their key.</summary>
    public static TEntity[] Rows<TEntity>(IRowSource source)
        where TEntity : class
    {
        var table = new TableReader(typeof(TEntity));
        var rows = new List<TEntity>();
        TEntity? current = null;
        foreach (var (index, property) in typeof(TEntity).GetProperties().Where(property => property.CanWrite).Index())
        {
            var set = RowField<TEntity>.Of(property);
            table.Add(property.Name, index > 0 ? (row, column) => set(current!, row, column) : (row, column) =>
            {
                current = Activator.CreateInstance<TEntity>();
                rows.Add(current);
                set(current, row, column);
            });
        }

        table.Read(source);
        return [.. rows];
    }

    /// <summary>A table of an image.</summary>
    /// <typeparam name="TTable">The table.</typeparam>
    /// <typeparam name="TEntity">The entity that its columns are of.</typeparam>
    /// <param name="source">The release.</param>
    /// <param name="given">Properties that are not read by name, with the way to make them of the number of rows.</param>
    /// <exception cref="NotSupportedException">Nothing gives one of the table's properties.</exception>
    public static TTable Table<TTable, TEntity>(IRowSource source, params (string Property, Func<int, object> Make)[] given)
        where TTable : class => (TTable)Table(source, typeof(TTable), typeof(TEntity), owners: 0, given);

    /// <summary>The columns of a table whose other columns are read with them.</summary>
    public static Func<TColumns> Columns<TColumns>(TableReader table, Type entity)
        where TColumns : class
    {
        var columns = Writable(typeof(TColumns)).ToDictionary(
            property => property,
            property => ColumnReader.Add(table, entity, property) ?? throw NotGiven(typeof(TColumns), property));
        return () =>
        {
            var built = Activator.CreateInstance<TColumns>();
            foreach (var (property, build) in columns)
            {
                property.SetValue(built, build());
            }

            return built;
        };
    }

    private static object Table(
        IRowSource source,
        Type type,
        Type entity,
        int owners,
        params (string Property, Func<int, object> Make)[] given)
    {
        var table = new TableReader(entity);
        var (columns, parts) = (new List<(PropertyInfo Property, Func<object> Build)>(), new List<PropertyInfo>());
        GrowingColumn<int>? ownerOf = null;
        foreach (var property in Writable(type))
        {
            if (property.PropertyType == typeof(RowRanges) && property.Name.StartsWith(ByPrefix, StringComparison.Ordinal))
            {
                ownerOf = table.Rows(property.Name[ByPrefix.Length..] + KeySuffix);
                columns.Add((property, () => RowRanges.FromOwners(owners, ownerOf.Build())));
            }
            else if (ColumnReader.Add(table, entity, property) is { } build)
            {
                columns.Add((property, build));
            }
            else
            {
                parts.Add(property);
            }
        }

        table.Read(source);
        var made = Activator.CreateInstance(type)!;
        columns.ForEach(column => column.Property.SetValue(made, column.Build()));
        // Ranges after what they are of.
        foreach (var part in parts.OrderBy(part => part.PropertyType == typeof(RowRanges)))
        {
            part.SetValue(made, given.FirstOrDefault(one => one.Property == part.Name).Make is { } make
                ? make(table.Count)
                : Part(source, made, part, entity, table.Count));
        }

        return made;
    }

    private static object Part(IRowSource source, object table, PropertyInfo part, Type entity, int count)
    {
        var type = part.PropertyType;
        return type == typeof(RowRanges) ? Ranges(table, part, entity, count)
            : type.IsArray ? RowsOf(type.GetElementType()!, source)
            : ChildOf(entity, type) is { } child ? Table(source, type, child, count)
            : throw NotGiven(table.GetType(), part);
    }

    private static object RowsOf(Type entity, IRowSource source) =>
        RowsMethod.MakeGenericMethod(entity).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [source], null)!;

    private static RowRanges Ranges(object table, PropertyInfo part, Type entity, int count)
    {
        var rows = table.GetType().GetProperty(part.Name[..^OfSuffix.Length])?.GetValue(table) as Array
            ?? throw NotGiven(table.GetType(), part);
        var owner = rows.GetType().GetElementType()!.GetProperty(entity.Name + "Id")!;
        return RowRanges.FromOwners(count, [.. rows.Cast<object>().Select(row => (int)owner.GetValue(row)! - 1)]);
    }

    // DiseaseSynonym for the SynonymTable of diseases, MergedCitation for MergedCitationTable.
    private static Type? ChildOf(Type entity, Type table)
    {
        var name = table.Name.EndsWith(TableSuffix, StringComparison.Ordinal) ? table.Name[..^TableSuffix.Length] : table.Name;
        return entity.Assembly.GetType($"{entity.Namespace}.{entity.Name}{name}") ?? entity.Assembly.GetType($"{entity.Namespace}.{name}");
    }

    private static IEnumerable<PropertyInfo> Writable(Type type) => type.GetProperties().Where(property => property.CanWrite);

    private static NotSupportedException NotGiven(Type table, PropertyInfo property) =>
        new($"nothing gives {table.Name}.{property.Name}: no property of the entity has the name");
}
