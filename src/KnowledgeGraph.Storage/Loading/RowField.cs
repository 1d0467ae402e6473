using System.Reflection;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>Reads one property of an entity from a row.</summary>
internal static class RowField<TEntity>
    where TEntity : class
{
    private static readonly MethodInfo OfTypeMethod =
        typeof(RowField<TEntity>).GetMethod(nameof(OfType), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The way from a column of a row to a property.</summary>
    public static Action<TEntity, IRow, int> Of(PropertyInfo property) =>
        (Action<TEntity, IRow, int>)OfTypeMethod.MakeGenericMethod(property.PropertyType).Invoke(null, [property])!;

    private static Action<TEntity, IRow, int> OfType<T>(PropertyInfo property)
    {
        var set = property.SetMethod!.CreateDelegate<Action<TEntity, T>>();
        // An empty text is none, but where there has to be one.
        var read = typeof(T) == typeof(string) && property.IsDefined(typeof(RequiredMemberAttribute))
            ? (row, column) => (T)(object)row.RequiredText(column)
            : ValueReader.Of<T>();
        return (entity, row, column) => set(entity, read(row, column));
    }
}
