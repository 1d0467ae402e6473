using System.Globalization;
using System.Text;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// RDF as N-Quads, in Biolink's words. What one source states of one link is a triple in a graph of its own; what is said of that graph,
/// who states it, by which papers and how sure, stands in the release's graph with the records. A relation that is denied is described
/// there and asserted nowhere.
/// </summary>
public sealed class NQuadsWriter : IGraphWriter
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Rdfs = "http://www.w3.org/2000/01/rdf-schema#";
    private const string Terms = "http://purl.org/dc/terms/";

    private static readonly string _type = RdfTerm.Iri(Rdf + "type");
    private static readonly string _label = RdfTerm.Iri(Rdfs + "label");
    private static readonly string _page = RdfTerm.Iri(Rdfs + "seeAlso");

    private readonly StreamWriter _output;
    private readonly string _release;

    /// <summary>Begins the file with what the release says of itself.</summary>
    /// <param name="output">Where it goes; left open.</param>
    /// <param name="graph">The release, its sources, and how much of it there is.</param>
    public NQuadsWriter(Stream output, GraphDescription graph)
    {
        _output = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        _release = RdfTerm.Own("release", graph.Release.ReleaseId);
        Say(_release, _type, RdfTerm.Iri("http://rdfs.org/ns/void#Dataset"));
        Say(_release, RdfTerm.Iri(Terms + "identifier"), RdfTerm.Text(graph.Release.ReleaseId));
        Say(_release, RdfTerm.Iri(Terms + "created"), RdfTerm.Time(graph.Release.CreatedAt));
        Say(_release, RdfTerm.Iri(Terms + "conformsTo"), RdfTerm.Text($"Biolink Model {Biolink.Version}"));
        Say(_release, Own("builtBy"), RdfTerm.Text(graph.Release.BuiltBy));
        Say(_release, Own("truncated"), RdfTerm.Truth(graph.IsTruncated));
        foreach (var source in graph.Sources)
        {
            var subject = RdfTerm.Source(source.Name);
            Say(_release, RdfTerm.Iri(Terms + "source"), subject);
            Say(subject, RdfTerm.Iri(Terms + "title"), RdfTerm.Text(source.Name));
            Say(subject, RdfTerm.Iri("http://purl.org/pav/version"), source.Version is { } version ? RdfTerm.Text(version) : null);
            Say(subject, RdfTerm.Iri(Terms + "rights"), source.Licence is { } licence ? RdfTerm.Text(licence) : null);
            Say(subject, _page, source.Url is { } url ? RdfTerm.Iri(url) : null);
        }
    }

    /// <inheritdoc/>
    public void Write(EntityNode node, NodeScore? score)
    {
        var subject = RdfTerm.Record(node.Curie);
        Say(subject, _type, RdfTerm.Word(Biolink.CategoryOf(node.Type)));
        Say(subject, Slot("id"), RdfTerm.Text(BiolinkCurie.Of(node.Curie)));
        Say(subject, _label, RdfTerm.Text(node.Label));
        Say(subject, Slot("synonym"), NodeNames.SynonymsOf(node).Select(RdfTerm.Text));
        Say(subject, Slot("xref"), NodeNames.IdentifiersOf(node).Select(RdfTerm.Reference));
        Say(subject, _page, node.Url is { } url ? RdfTerm.Iri(url) : null);
        Say(subject, Own("rank"), score is null ? null : RdfTerm.Number(score.Rank));
        Say(subject, Own("score"), score is null ? null : RdfTerm.Number(score.Score));
    }

    /// <inheritdoc/>
    public void Write(ExportedEdge edge)
    {
        foreach (var one in KgxEdge.Of(edge))
        {
            Write(one);
        }
    }

    /// <inheritdoc/>
    public void Complete() => _output.Flush();

    /// <inheritdoc/>
    public void Dispose() => _output.Dispose();

    private void Write(KgxEdge edge)
    {
        var (id, from, predicate, to) = (RdfTerm.Iri(edge.Id), RdfTerm.Record(edge.Subject), RdfTerm.Word(edge.Predicate), RdfTerm.Record(
            edge.Object));
        if (!edge.IsNegated)
        {
            Quad(from, predicate, to, id);
        }

        Say(id, _type, RdfTerm.Word(Biolink.AssociationOf(edge.Link.Edge.Kind, edge.Predicate)));
        Say(id, RdfTerm.Iri(Rdf + "subject"), from);
        Say(id, RdfTerm.Iri(Rdf + "predicate"), predicate);
        Say(id, RdfTerm.Iri(Rdf + "object"), to);
        Say(id, Slot("negated"), edge.IsNegated ? RdfTerm.Truth(true) : null);
        Say(id, Slot("primary_knowledge_source"), edge.Primary is { } primary ? RdfTerm.Word(primary) : null);
        Say(id, Slot("aggregator_knowledge_source"), edge.Aggregators.Select(RdfTerm.Word));
        Say(id, Slot("provided_by"), edge.ProvidedBy.Select(RdfTerm.Source));
        Say(id, Slot("knowledge_level"), RdfTerm.Text(edge.KnowledgeLevel));
        Say(id, Slot("agent_type"), RdfTerm.Text(edge.AgentType));
        Say(id, Slot("publications"), edge.Publications.Select(RdfTerm.Reference));
        Say(id, Slot("has_evidence_of_type"), edge.EvidenceTypes.Select(RdfTerm.Reference));
        Say(id, Slot("original_subject"), edge.OriginalSubjects.Select(RdfTerm.Record));
        Qualify(id, edge);
        Say(id, Own("association"), edge.Association is { } association ? RdfTerm.Text(ScreamingCase.Of(association)) : null);
        Say(id, Own("validity"), edge.Validity is { } validity ? RdfTerm.Text(ScreamingCase.Of(validity)) : null);
        Say(id, Own("frequency"), edge.FrequencyTexts.Select(RdfTerm.Text));
        Say(id, Own("sections"), ((IEnumerable<string>?)Attribute(edge, "sections") ?? []).Select(RdfTerm.Text));
        Say(
            id,
            Own("relevance"),
            Attribute(edge, "relevance") is { } relevance
                ? RdfTerm.Number(Convert.ToDouble(relevance, CultureInfo.InvariantCulture))
                : null);
        Say(id, Own("source_evidence"), edge.SourceEvidence.Select(RdfTerm.Text));
        Say(id, Own("references"), edge.OtherReferences.Select(RdfTerm.Address));
        Say(id, Own("asserted_by"), edge.AssertedBy.Select(RdfTerm.Text));
        Say(id, Own("asserted_on"), edge.AssertedOn.Select(RdfTerm.Day));
    }

    private void Qualify(string id, KgxEdge edge)
    {
        var frequency = edge.Frequency;
        Say(id, Slot("has_count"), frequency.Count is { } count ? RdfTerm.Number(count) : null);
        Say(id, Slot("has_total"), frequency.Total is { } total ? RdfTerm.Number(total) : null);
        Say(id, Slot("has_quotient"), frequency.Quotient is { } quotient ? RdfTerm.Number(quotient) : null);
        Say(id, Slot("frequency_qualifier"), frequency.Term is { } term ? RdfTerm.Reference(term) : null);
        Say(id, Slot("onset_qualifier"), edge.Onset is { } onset ? RdfTerm.Reference(onset) : null);
        Say(id, Slot("sex_qualifier"), edge.Sex is { } sex ? RdfTerm.Reference(sex) : null);
        Say(id, Slot("qualifiers"), edge.Modifiers.Select(RdfTerm.Reference));
    }

    private static object? Attribute(KgxEdge edge, string name) =>
        EdgeAttributes.OfLink.First(attribute => attribute.Name == name).Of(edge.Link);

    private static string Slot(string name) => RdfTerm.Word("biolink:" + name);

    private static string Own(string name) => RdfTerm.Own("vocabulary", name);

    private void Say(string subject, string predicate, IEnumerable<string> terms)
    {
        foreach (var term in terms)
        {
            Say(subject, predicate, term);
        }
    }

    private void Say(string subject, string predicate, string? term)
    {
        if (term is not null)
        {
            Quad(subject, predicate, term, _release);
        }
    }

    private void Quad(string subject, string predicate, string term, string graph)
    {
        _output.Write(subject);
        _output.Write(' ');
        _output.Write(predicate);
        _output.Write(' ');
        _output.Write(term);
        _output.Write(' ');
        _output.Write(graph);
        _output.WriteLine(" .");
    }
}
