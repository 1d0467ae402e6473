using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Images;

/// <summary>
/// Writes objects by their fields: arrays of plain values as they lie in memory, everything else field after
/// field. An object that is reached twice is written once. Fields must be declared with the exact types of their
/// values, from which <see cref="ObjectReader"/> makes them again.
/// </summary>
internal sealed class ObjectWriter(CheckedStream stream)
{
    /// <summary>Precedes an object that is written here; any number other than the two marks is that of an object written before.</summary>
    public const int Here = -1;

    /// <summary>Stands for null.</summary>
    public const int Nothing = -2;

    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes the value of a field.</summary>
    /// <param name="value">The value.</param>
    /// <param name="declared">The field's type.</param>
    /// <exception cref="NotSupportedException">The field is declared with another type than that of its value.</exception>
    public void Write(object? value, Type declared)
    {
        if (value is not null && _numbers.TryGetValue(value, out var number))
        {
            WriteNumber(number);
            return;
        }

        WriteNumber(value is null ? Nothing : Here);
        if (value is null)
        {
            return;
        }

        if (FieldsOf.IsShared(declared))
        {
            _numbers.Add(value, _numbers.Count);
        }

        WriteBody(value, Nullable.GetUnderlyingType(declared) ?? declared);
    }

    private void WriteBody(object value, Type declared)
    {
        if (value.GetType() != declared)
        {
            throw new NotSupportedException($"{value.GetType()} in a field of {declared}: an image holds no such thing");
        }

        switch (value)
        {
            case string text:
                WritePlain(Encoding.UTF8.GetBytes(text));
                break;
            case Array array when FieldsOf.IsPlain(declared.GetElementType()!):
                WritePlain(array);
                break;
            case Array array:
                WriteNumber(array.Length);
                foreach (var item in array)
                {
                    Write(item, declared.GetElementType()!);
                }

                break;
            case Dictionary<int, int[]> map:
                Write(map.Keys.ToArray(), typeof(int[]));
                Write(map.Values.ToArray(), typeof(int[][]));
                break;
            default:
                if (FieldsOf.IsPlain(declared))
                {
                    var one = Array.CreateInstance(declared, 1);
                    one.SetValue(value, 0);
                    stream.Write(Bytes(one, 0, RuntimeHelpers.SizeOf(declared.TypeHandle)));
                    break;
                }

                foreach (var field in FieldsOf.Type(declared))
                {
                    Write(field.GetValue(value), field.FieldType);
                }

                break;
        }
    }

    private void WriteNumber(int number) => stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));

    private void WritePlain(Array array)
    {
        WriteNumber(array.Length);
        var left = (long)array.Length * RuntimeHelpers.SizeOf(array.GetType().GetElementType()!.TypeHandle);
        for (var offset = 0L; left > 0;)
        {
            var part = (int)Math.Min(left, CheckedStream.Part);
            stream.Write(Bytes(array, offset, part));
            (offset, left) = (offset + part, left - part);
        }
    }

    /// <summary>A range of the bytes of an array of plain values.</summary>
    public static Span<byte> Bytes(Array array, long offset, int count) =>
        MemoryMarshal.CreateSpan(ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(array), (nint)offset), count);
}
