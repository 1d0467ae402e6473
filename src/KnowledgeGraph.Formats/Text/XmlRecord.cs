using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace KnowledgeGraph.Formats.Text;

/// <summary>An element as it is read. One that grows too long is dropped, and the rest of it is skipped.</summary>
internal sealed class XmlRecord
{
    private const int LongestText = 1024 * 1024;
    private const int LargestRecord = 16 * 1024 * 1024;

    // The memory that an element takes, in characters.
    private const int NodeSize = 64;

    private readonly Stack<XElement> _open = new();
    private readonly char[] _chunk = new char[4096];
    private XElement? _root;
    private int _size;

    /// <summary>The element, once it is closed; null if it is too long.</summary>
    public XElement? Root => Excess is null ? _root : null;

    /// <summary>The reason why the element is too long; null if it is not.</summary>
    public string? Excess { get; private set; }

    /// <summary>Adds the element at the reader's position, with its attributes.</summary>
    public void Open(XmlReader reader)
    {
        if (!Takes(NodeSize))
        {
            return;
        }

        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName && Takes(NodeSize) && TakesText(reader.Value.Length))
            {
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }

        reader.MoveToElement();
        if (_open.TryPeek(out var parent))
        {
            parent.Add(element);
        }
        else
        {
            _root = element;
        }

        _open.Push(element);
    }

    /// <summary>Ends the element last opened.</summary>
    public void Close()
    {
        if (Excess is null)
        {
            _open.Pop();
        }
    }

    /// <summary>Adds the text at the reader's position.</summary>
    public void AddText(XmlReader reader)
    {
        if (Excess is not null)
        {
            return;
        }

        var text = new StringBuilder();
        while (reader.ReadValueChunk(_chunk, 0, _chunk.Length) is var count and > 0)
        {
            if (!Takes(count) || !TakesText(text.Length + count))
            {
                return;
            }

            text.Append(_chunk, 0, count);
        }

        _open.Peek().Add(new XText(text.ToString()));
    }

    private bool TakesText(int length)
    {
        if (length > LongestText)
        {
            LetGo($"a text of more than {LongestText} characters");
        }

        return Excess is null;
    }

    private bool Takes(int more)
    {
        if (Excess is null && (_size += more) > LargestRecord)
        {
            LetGo($"a record of more than {LargestRecord} characters");
        }

        return Excess is null;
    }

    private void LetGo(string excess)
    {
        Excess = excess;
        _open.Clear();
        _root = null;
    }
}
