using System.Text;
using KnowledgeGraph.Formats.Ontology;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Obo;

/// <summary>Collects the tag–value lines of one [Term].</summary>
internal sealed class OboStanza(string file, long firstLine, IProblemSink problems)
{
    private readonly List<string> _alternatives = [];
    private readonly List<OntologySynonym> _synonyms = [];
    private readonly List<string> _xrefs = [];
    private readonly List<string> _parents = [];
    private string? _id;
    private string? _name;
    private string? _definition;
    private string? _replacedBy;
    private bool _isObsolete;

    public void Add(string line, long number)
    {
        if (line.Length == 0 || line[0] == '!')
        {
            return;
        }

        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
        {
            if (!line.EndsWith(':'))
            {
                problems.Report(new FormatProblem(file, number, $"'{FormatProblem.Cut(line)}'", "tag: value") { Extent = ProblemExtent.Part });
            }

            return;
        }

        AddTag(line[..colon], line[(colon + 2)..].Trim());
    }

    public IEnumerable<IOntologyItem> Finish()
    {
        if (_id is null)
        {
            problems.Report(new FormatProblem(file, firstLine, "a [Term] without an id", "an id"));
            yield break;
        }

        yield return new OntologyTerm(_id, _name, _definition, _isObsolete, _alternatives, _replacedBy, _synonyms, _xrefs);
        foreach (var parent in _parents)
        {
            yield return new OntologyEdge(_id, "is_a", parent);
        }
    }

    private void AddTag(string tag, string value)
    {
        switch (tag)
        {
            case "id":
                _id = Identifier(value);
                break;
            case "name":
                _name = Unescape(value);
                break;
            case "def":
                _definition = Quoted(value).Text;
                break;
            case "alt_id":
                _alternatives.Add(Identifier(value));
                break;
            case "xref":
                _xrefs.Add(Identifier(value));
                break;
            case "is_a":
                _parents.Add(Identifier(value));
                break;
            case "replaced_by":
                _replacedBy ??= Identifier(value);
                break;
            case "is_obsolete":
                _isObsolete = value.StartsWith("true", StringComparison.Ordinal);
                break;
            case "synonym":
                AddSynonym(value);
                break;
            default:
                break;
        }
    }

    private void AddSynonym(string value)
    {
        var (text, rest) = Quoted(value);
        if (text is null)
        {
            return;
        }

        // "text" SCOPE [type] [xrefs]
        var words = rest.Split(['[', '{'])[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _synonyms.Add(new OntologySynonym(text, words.Length > 0 ? words[0] : "RELATED", words.Length > 1 ? words[1] : null));
    }

    // Comments after ! and modifiers in braces are not part of an identifier.
    private static string Identifier(string value)
    {
        var end = value.IndexOfAny([' ', '{', '!']);
        return end < 0 ? value : value[..end];
    }

    private static (string? Text, string After) Quoted(string value)
    {
        if (!value.StartsWith('"'))
        {
            return (null, value);
        }

        for (var position = 1; position < value.Length; position++)
        {
            if (value[position] == '\\')
            {
                position++;
            }
            else if (value[position] == '"')
            {
                return (Unescape(value[1..position]), value[(position + 1)..]);
            }
        }

        return (Unescape(value[1..]), string.Empty);
    }

    private static string Unescape(string value)
    {
        if (!value.Contains('\\'))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var position = 0; position < value.Length; position++)
        {
            if (value[position] == '\\' && position + 1 < value.Length)
            {
                position++;
                text.Append(value[position] switch
                {
                    'n' => '\n',
                    't' => '\t',
                    'W' => ' ',
                    var character => character,
                });
            }
            else
            {
                text.Append(value[position]);
            }
        }

        return text.ToString();
    }
}
