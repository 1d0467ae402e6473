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
    private readonly List<string> _replacements = [];
    private readonly List<string> _considered = [];
    private readonly List<string> _equivalents = [];
    private string? _id;
    private string? _name;
    private string? _definition;
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
                problems.Report(
                    new FormatProblem(file, number, $"'{FormatProblem.Cut(line)}'", "tag: value") { Extent = ProblemExtent.Part });
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

        yield return new OntologyTerm(_id, _name, _definition, _isObsolete, _alternatives, _replacements, _synonyms, _xrefs)
        {
            Considered = _considered,
            Equivalents = _equivalents,
        };
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
                _id = OboValue.Identifier(value);
                break;
            case "name":
                _name = OboValue.Text(value);
                break;
            case "def":
                _definition = OboValue.Quoted(value).Text;
                break;
            case "alt_id":
                _alternatives.Add(OboValue.Identifier(value));
                break;
            case "xref":
                AddXref(value);
                break;
            case "is_a":
                _parents.Add(OboValue.Identifier(value));
                break;
            case "replaced_by":
                _replacements.Add(OboValue.Identifier(value));
                break;
            case "consider":
                _considered.Add(OboValue.Identifier(value));
                break;
            case "property_value":
                AddProperty(value);
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

    private void AddXref(string value)
    {
        var xref = OboValue.Identifier(value);
        _xrefs.Add(xref);
        // Mondo marks the cross-references that are equivalences by where they come from.
        if (OboValue.Modifiers(value).Contains(OntologyTerm.EquivalenceMark, StringComparison.Ordinal))
        {
            _equivalents.Add(xref);
        }
    }

    // property_value: skos:exactMatch OMIM:123, or with addresses, and xsd:anyURI behind.
    private void AddProperty(string value)
    {
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && OntologyTerm.IsExactMatch(OboValue.Identifier(words[0])))
        {
            _equivalents.Add(OntologyIri.ToCurie(OboValue.Identifier(words[1]).Trim('"')));
        }
    }

    private void AddSynonym(string value)
    {
        var (text, rest) = OboValue.Quoted(value);
        if (text is null)
        {
            return;
        }

        // "text" SCOPE [type] [xrefs]
        var words = rest.Split(['[', '{'])[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _synonyms.Add(new OntologySynonym(text, words.Length > 0 ? words[0] : "RELATED", words.Length > 1 ? words[1] : null));
    }
}
