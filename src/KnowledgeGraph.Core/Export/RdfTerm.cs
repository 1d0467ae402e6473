using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Core.Export;

/// <summary>Terms of RDF as N-Quads writes them (www.w3.org/TR/n-quads).</summary>
internal static class RdfTerm
{
    private const string Ours = "urn:knowledge-graph:";
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    /// <summary>An IRI; characters that may not stand in one are percent-encoded.</summary>
    public static string Iri(string iri)
    {
        var escaped = new StringBuilder(iri.Length + 2).Append('<');
        foreach (var character in iri)
        {
            _ = character is <= ' ' or '<' or '>' or '"' or '{' or '}' or '|' or '^' or '`' or '\\'
                ? escaped.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture))
                : escaped.Append(character);
        }

        return escaped.Append('>').ToString();
    }

    /// <summary>The IRI of a record: by the Biolink Model's prefix map, or one of our own if the map lacks the prefix.</summary>
    public static string Record(string curie) => Iri(BiolinkCurie.Iri(curie) ?? $"{Ours}record:{curie}");

    /// <summary>The IRI of a CURIE, or the CURIE as a text if the Biolink Model's prefix map lacks the prefix.</summary>
    public static string Reference(string curie) => BiolinkCurie.Iri(curie) is { } iri ? Iri(iri) : Text(curie);

    /// <summary>A word of the Biolink Model, or an entry of its catalogue of information resources.</summary>
    public static string Word(string curie)
    {
        var colon = curie.IndexOf(':');
        return curie[..colon] switch
        {
            "biolink" => Iri("https://w3id.org/biolink/vocab/" + curie[(colon + 1)..]),
            "infores" => Iri("https://w3id.org/biolink/infores/" + curie[(colon + 1)..]),
            _ => throw new ArgumentException($"{curie} is no word of the model", nameof(curie)),
        };
    }

    /// <summary>A name of ours.</summary>
    public static string Own(string kind, string name) => Iri($"{Ours}{kind}:{name}");

    /// <summary>A source: the catalogue's entry, or a name of ours where it has none.</summary>
    public static string Source(string name) => KnowledgeSource.Infores(name) is { } infores ? Word(infores) : Own("source", name);

    /// <summary>A text.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                < ' ' or '\u007F' => escaped.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
                _ => escaped.Append(character),
            };
        }

        return escaped.Append('"').ToString();
    }

    /// <summary>A whole number.</summary>
    public static string Number(int value) => Typed(value.ToString(CultureInfo.InvariantCulture), "integer");

    /// <summary>A number of double precision.</summary>
    public static string Number(double value) => Typed(value.ToString("R", CultureInfo.InvariantCulture), "double");

    /// <summary>True or false.</summary>
    public static string Truth(bool value) => Typed(value ? "true" : "false", "boolean");

    /// <summary>A point in time, ISO 8601.</summary>
    public static string Time(string value) => Typed(value, "dateTime");

    /// <summary>A day, ISO 8601; anything else as a text.</summary>
    public static string Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? Typed(value, "date")
            : Text(value);

    /// <summary>A web address as an IRI; anything else as a text.</summary>
    public static string Address(string value) =>
        value.StartsWith("https://", StringComparison.Ordinal) || value.StartsWith("http://", StringComparison.Ordinal)
            ? Iri(value)
            : Text(value);

    private static string Typed(string value, string type) => $"{Text(value)}^^{Iri(Xsd + type)}";
}
