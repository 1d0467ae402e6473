using System.Reflection;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>How a value of a type is read from a column of a row.</summary>
internal static class ValueReader
{
    private static readonly MethodInfo OfEnumMethod = Method(nameof(OfEnum));
    private static readonly MethodInfo OfNullableEnumMethod = Method(nameof(OfNullableEnum));

    /// <summary>The reader of a type: a delegate from a row and a column to the value.</summary>
    /// <exception cref="NotSupportedException">No column of a release has the type.</exception>
    public static Func<IRow, int, T> Of<T>() => (Func<IRow, int, T>)Of(typeof(T));

    private static Delegate Of(Type type) =>
        type == typeof(int) ? (IRow row, int column) => row.Int(column)
        : type == typeof(int?) ? (IRow row, int column) => row.Whole(column)
        : type == typeof(ushort) ? (IRow row, int column) => checked((ushort)row.Int(column))
        : type == typeof(byte) ? (IRow row, int column) => checked((byte)row.Int(column))
        : type == typeof(bool) ? (IRow row, int column) => row.Flag(column)
        : type == typeof(double) ? (IRow row, int column) => row.IsNull(column) ? double.NaN : row.Double(column)
        : type == typeof(double?) ? (IRow row, int column) => row.IsNull(column) ? (double?)null : row.Double(column)
        : type == typeof(char) ? (IRow row, int column) => row.RequiredText(column)[0]
        : type == typeof(string) ? (IRow row, int column) => row.Text(column)
        : type == typeof(Answer) ? (IRow row, int column) => AnswerOf(row, column)
        : type.IsEnum ? Made(OfEnumMethod, type)
        : Nullable.GetUnderlyingType(type) is { IsEnum: true } known ? Made(OfNullableEnumMethod, known)
        : throw new NotSupportedException($"no column is read as {type}");

    private static Answer AnswerOf(IRow row, int column) =>
        row.IsNull(column) ? Answer.Unknown : row.Flag(column) ? Answer.Yes : Answer.No;

    private static Func<IRow, int, T> OfEnum<T>()
        where T : struct, Enum => (row, column) => ToEnum<T>(row.Int(column));

    private static Func<IRow, int, T?> OfNullableEnum<T>()
        where T : struct, Enum => (row, column) => row.IsNull(column) ? null : ToEnum<T>(row.Int(column));

    // Without a box: a release has millions of them.
    private static T ToEnum<T>(int value)
        where T : struct, Enum =>
        Unsafe.SizeOf<T>() == sizeof(byte) ? Unsafe.BitCast<byte, T>(checked((byte)value)) : Unsafe.BitCast<int, T>(value);

    private static Delegate Made(MethodInfo method, Type type) => (Delegate)method.MakeGenericMethod(type).Invoke(null, null)!;

    private static MethodInfo Method(string name) => typeof(ValueReader).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
