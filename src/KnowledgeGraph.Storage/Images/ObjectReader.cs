using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Images;

/// <summary>Makes the objects again that <see cref="ObjectWriter"/> has written.</summary>
internal sealed class ObjectReader(CheckedStream stream)
{
    private readonly List<object?> _objects = [];
    private byte[]? _part;

    /// <summary>The bytes of arrays that other images in this process hold already, and that this one therefore shares.</summary>
    public long SharedBytes { get; private set; }

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
        var length = ReadLength(size);
        if ((long)length * size < SharedArrays.LeastBytes)
        {
            return ReadRest(Array.CreateInstance(item, length), 0);
        }

        return ReadShared(item, length, SharedArrays.OfProcess.Like(item, length));
    }

    // The bytes are read beside the arrays of which they may be a copy, and become an array of their own where they differ from the last.
    private Array ReadShared(Type item, int length, IReadOnlyList<Array> alike)
    {
        var bytes = SharedArrays.BytesOf(item, length);
        for (var offset = 0L; alike.Count > 0 && offset < bytes;)
        {
            var part = (_part ??= new byte[CheckedStream.Part]).AsSpan(0, (int)Math.Min(bytes - offset, CheckedStream.Part));
            stream.Read(part);
            var before = alike[0];
            alike = StillAlike(alike, offset, part);
            if (alike.Count == 0)
            {
                var own = Array.CreateInstance(item, length);
                CopyStart(before, own, offset);
                part.CopyTo(ObjectWriter.Bytes(own, offset, part.Length));
                return Known(ReadRest(own, offset + part.Length));
            }

            offset += part.Length;
        }

        if (alike.Count > 0)
        {
            SharedBytes += bytes;
            return alike[0];
        }

        return Known(ReadRest(Array.CreateInstance(item, length), 0));
    }

    private static List<Array> StillAlike(IReadOnlyList<Array> alike, long offset, ReadOnlySpan<byte> part)
    {
        var still = new List<Array>();
        foreach (var array in alike)
        {
            if (ObjectWriter.Bytes(array, offset, part.Length).SequenceEqual(part))
            {
                still.Add(array);
            }
        }

        return still;
    }

    private static void CopyStart(Array from, Array to, long bytes)
    {
        for (var offset = 0L; offset < bytes; offset += CheckedStream.Part)
        {
            var part = (int)Math.Min(bytes - offset, CheckedStream.Part);
            ObjectWriter.Bytes(from, offset, part).CopyTo(ObjectWriter.Bytes(to, offset, part));
        }
    }

    private static Array Known(Array array)
    {
        SharedArrays.OfProcess.Add(array);
        return array;
    }

    private Array ReadRest(Array array, long offset)
    {
        var left = SharedArrays.BytesOf(array.GetType().GetElementType()!, array.Length) - offset;
        while (left > 0)
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
