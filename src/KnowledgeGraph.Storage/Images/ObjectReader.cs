using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Images;

/// <summary>Makes the objects again that <see cref="ObjectWriter"/> has written.</summary>
internal sealed class ObjectReader(CheckedStream stream)
{
    private readonly List<object?> _objects = [];

    /// <summary>Reads what a field holds.</summary>
    /// <exception cref="InvalidDataException">The bytes are not those of such a field.</exception>
    public object? Read(Type declared)
    {
        var number = ReadNumber();
        return number switch
        {
            ObjectWriter.Nothing => null,
            ObjectWriter.Here => ReadBody(Nullable.GetUnderlyingType(declared) ?? declared),
            _ when number >= 0 && number < _objects.Count && _objects[number] is { } known && known.GetType() == declared => known,
            _ => throw new InvalidDataException($"{number} is no {declared.Name} that was read before"),
        };
    }

    private object ReadBody(Type declared)
    {
        if (declared == typeof(string))
        {
            return Encoding.UTF8.GetString((byte[])ReadPlain(typeof(byte)));
        }

        if (FieldsOf.IsPlain(declared))
        {
            var one = Array.CreateInstance(declared, 1);
            stream.Read(ObjectWriter.Bytes(one, 0, RuntimeHelpers.SizeOf(declared.TypeHandle)));
            return one.GetValue(0)!;
        }

        // The place of an object is that at which the writer came to it: before what it holds.
        var place = _objects.Count;
        _objects.Add(null);
        var made = Make(declared, place);
        _objects[place] = made;
        return made;
    }

    private object Make(Type declared, int place)
    {
        if (declared.IsArray)
        {
            var item = declared.GetElementType()!;
            return FieldsOf.IsPlain(item) ? ReadPlain(item) : ReadItems(item);
        }

        if (declared == typeof(Dictionary<int, int[]>))
        {
            var keys = (int[])Read(typeof(int[]))!;
            var values = (int[][])Read(typeof(int[][]))!;
            return keys.Zip(values).ToDictionary(entry => entry.First, entry => entry.Second);
        }

        var made = RuntimeHelpers.GetUninitializedObject(declared);
        _objects[place] = made;
        foreach (var field in FieldsOf.Type(declared))
        {
            field.SetValue(made, Read(field.FieldType));
        }

        return made;
    }

    private Array ReadItems(Type item)
    {
        // An item takes a number at least.
        var items = Array.CreateInstance(item, ReadLength(sizeof(int)));
        for (var index = 0; index < items.Length; index++)
        {
            items.SetValue(Read(item), index);
        }

        return items;
    }

    private Array ReadPlain(Type item)
    {
        var size = RuntimeHelpers.SizeOf(item.TypeHandle);
        var array = Array.CreateInstance(item, ReadLength(size));
        var left = (long)array.Length * size;
        for (var offset = 0L; left > 0;)
        {
            var part = (int)Math.Min(left, CheckedStream.Part);
            stream.Read(ObjectWriter.Bytes(array, offset, part));
            (offset, left) = (offset + part, left - part);
        }

        return array;
    }

    // A damaged length must not be taken for an order of memory.
    private int ReadLength(int bytesOfItem)
    {
        var length = ReadNumber();
        return length >= 0 && (long)length * bytesOfItem <= stream.Left
            ? length
            : throw new InvalidDataException($"a length of {length}, and {stream.Left} bytes are left");
    }

    private int ReadNumber()
    {
        var number = 0;
        stream.Read(MemoryMarshal.AsBytes(new Span<int>(ref number)));
        return number;
    }
}
