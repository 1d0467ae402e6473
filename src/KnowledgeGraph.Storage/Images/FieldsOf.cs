using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Storage.Images;

/// <summary>
/// The fields that an image is made of, type by type, and a fingerprint of them all: a file of other fields is of another program.
/// </summary>
internal static class FieldsOf
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Known = new();
    private static readonly ConcurrentDictionary<Type, bool> HasNoReferences = new();

    /// <summary>The instance fields of a type and of those it is derived from, in a lasting order.</summary>
    public static FieldInfo[] Type(Type type) => Known.GetOrAdd(type, static of =>
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var own = of.GetFields(Own).OrderBy(field => field.Name, StringComparer.Ordinal);
        return of.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [.. Type(parent), .. own] : [.. own];
    });

    /// <summary>True for values that are copied byte by byte.</summary>
    public static bool IsPlain(Type type) =>
        type.IsPrimitive || type.IsEnum || (type.IsValueType && HasNoReferences.GetOrAdd(type, IsWithoutReferences));

    /// <summary>True for objects that several fields may hold: all but texts and plain values.</summary>
    public static bool IsShared(Type type) => type != typeof(string) && !IsPlain(Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>A hash over names and types of every field that is reached from a type.</summary>
    /// <param name="root">The type.</param>
    /// <param name="form">A name of the form in which values of these types are written.</param>
    public static byte[] Fingerprint(Type root, string form = "")
    {
        var seen = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Describe(root, seen);
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', seen.Select(type => $"{type.Key}: {type.Value}")) + form));
    }

    private static void Describe(Type type, SortedDictionary<string, string> seen)
    {
        if (type.IsArray)
        {
            Describe(type.GetElementType()!, seen);
            return;
        }

        if (type == typeof(string) || type.IsPrimitive || seen.ContainsKey(type.ToString()))
        {
            return;
        }

        if (type.IsEnum)
        {
            seen[type.ToString()] = string.Join(' ', Enum.GetNames(type));
            return;
        }

        var fields = Type(type);
        seen[type.ToString()] = string.Join(' ', fields.Select(field => $"{field.FieldType} {field.Name}"));
        foreach (var field in fields)
        {
            Describe(field.FieldType, seen);
        }
    }

    private static bool IsWithoutReferences(Type type) =>
        !(bool)typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.IsReferenceOrContainsReferences))!.MakeGenericMethod(type)
            .Invoke(null, null)!;
}
