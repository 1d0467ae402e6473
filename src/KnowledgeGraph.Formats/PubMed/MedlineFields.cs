using System.Text;

namespace KnowledgeGraph.Formats.PubMed;

/// <summary>The fields of a MEDLINE record, collected line by line; a field that grows longer than any real one is not kept.</summary>
internal sealed class MedlineFields
{
    private const int LongestText = 1024 * 1024;
    private const int LargestRecord = 16 * 1024 * 1024;

    // The memory that a field takes, in characters.
    private const int FieldSize = 32;

    private readonly StringBuilder _value = new();
    private List<(string Tag, string Value)> _fields = [];
    private string? _tag;
    private int _size;
    private string? _excess;

    /// <summary>True before the first field is added.</summary>
    public bool IsEmpty => _tag is null;

    /// <summary>Begins a field.</summary>
    public void Add(string tag, string value)
    {
        End();
        _tag = tag;
        Append(value);
        Count(FieldSize);
    }

    /// <summary>Continues the field last begun.</summary>
    public void Continue(string text)
    {
        if (_excess is null)
        {
            _value.Append(' ');
            Append(text);
        }
    }

    /// <summary>Takes all fields, or the reason why they are too long, and empties the collection.</summary>
    public (List<(string Tag, string Value)> Fields, string? Excess) Take()
    {
        End();
        var taken = (_fields, _excess);
        (_fields, _tag, _size, _excess) = ([], null, 0, null);
        return taken;
    }

    private void Append(string text)
    {
        Count(text.Length);
        if (_value.Length + text.Length > LongestText)
        {
            _excess ??= $"a text of more than {LongestText} characters";
        }

        if (_excess is null)
        {
            _value.Append(text);
        }
    }

    private void Count(int characters)
    {
        if (_excess is null && (_size += characters) > LargestRecord)
        {
            _excess = $"a record of more than {LargestRecord} characters";
        }
    }

    private void End()
    {
        if (_tag is not null && _excess is null)
        {
            _fields.Add((_tag, _value.ToString()));
        }

        _value.Clear();
    }
}
