using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// The statements of one primary knowledge source about one link: Biolink allows an association one primary source, so a link with several
/// primary sources becomes several edges.
/// </summary>
internal sealed class KgxEdge
{
    private readonly IReadOnlyList<AssociationStatement> _statements;
    private readonly IReadOnlyList<KnowledgeSource> _sources;

    private KgxEdge(ExportedEdge link, IReadOnlyList<(AssociationStatement Statement, KnowledgeSource Source)> group)
    {
        Link = link;
        _statements = [.. group.Select(one => one.Statement)];
        _sources = [.. group.Select(one => one.Source)];
        var genes = _statements.OfType<DiseaseGeneStatement>().ToList();
        (Association, Validity) = genes.Count == 0
            ? (link.Association, link.Validity)
            : (genes.Min(statement => statement.Association), genes.Min(statement => statement.Validity));
        var isDoubted = GeneValidities.IsDoubted(Validity);
        IsNegated = link.Edge.Kind == EdgeKind.DiseaseGene ? isDoubted : link.IsNegated;
        (Subject, Predicate, Object) = link.Edge.Kind switch
        {
            EdgeKind.DiseaseGene => (link.To, Biolink.PredicateOf(Association ?? GeneAssociation.Unknown, isDoubted), link.From),
            EdgeKind.DiseasePhenotype => (link.From, Biolink.HasPhenotype, link.To),
            EdgeKind.DiseaseCitation or EdgeKind.GeneCitation => (link.To, Biolink.Mentions, link.From),
            EdgeKind.DiseaseParent or EdgeKind.PhenotypeParent => (link.From, Biolink.SubclassOf, link.To),
            _ => throw UnknownKind.Of(link.Edge.Kind),
        };
        (Subject, Object) = (BiolinkCurie.Of(Subject), BiolinkCurie.Of(Object));
    }

    public ExportedEdge Link { get; }

    public string Subject { get; }

    public string Predicate { get; }

    public string Object { get; }

    public bool IsNegated { get; }

    public GeneAssociation? Association { get; }

    public GeneValidity? Validity { get; }

    /// <summary>The edge's id: the same in every release in which the source states the link.</summary>
    public string Id => EdgeId.Of(Subject, Predicate, Object, IsNegated ? "not" : string.Empty, Primary ?? ProvidedBy.FirstOrDefault());

    public string? Primary => Source.Primary;

    public IEnumerable<string> Aggregators =>
        _sources.Select(source => source.Aggregator).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    public string KnowledgeLevel => Source.KnowledgeLevel;

    /// <summary>The kind of agent that made the statements; people, if both people and programs did.</summary>
    public string AgentType =>
        _sources.Any(source => source.AgentType == KnowledgeSource.ByPeople) ? KnowledgeSource.ByPeople : Source.AgentType;

    public IEnumerable<string> ProvidedBy => _statements.Select(statement => Link.Graph.Source(statement.SourceId).Name).Distinct();

    public IEnumerable<string> EvidenceTypes =>
        _statements.Select(statement => Biolink.EvidenceOf(statement.Evidence)).OfType<string>().Distinct();

    /// <summary>Evidence that is not a code of ECO, as the source words it.</summary>
    public IEnumerable<string> SourceEvidence =>
        _statements.Select(statement => statement.Evidence).OfType<string>().Where(evidence => Biolink.EvidenceOf(evidence) is null)
            .Distinct();

    public IEnumerable<string> Publications => References.Where(IsPublication).Select(BiolinkCurie.Of);

    /// <summary>References that are not publications: records, files.</summary>
    public IEnumerable<string> OtherReferences => References.Where(reference => !IsPublication(reference));

    /// <summary>The pooled frequency: equal rows of one source for one paper and sex are the same patients, and count once.</summary>
    public StatedFrequency Frequency => StatedFrequency.Pool(Phenotypes
        .Where(statement => statement.Frequency is not null)
        .Select((statement, place) => (
            Text: statement.Frequency!,
            Key: (statement.SourceId, statement.References, Sex: statement.Sex?.ToUpperInvariant(), statement.Frequency, Place: statement
                .References is null ? place : -1)))
        .DistinctBy(one => one.Key)
        .Select(one => one.Text));

    public IEnumerable<string> FrequencyTexts => Phenotypes.Select(statement => statement.Frequency).OfType<string>().Distinct();

    /// <summary>The onset that the source states; null if it states none, or several.</summary>
    public string? Onset => Phenotypes.Select(statement => statement.Onset).OfType<string>().Distinct().ToList() is [var one] ? one : null;

    /// <summary>The sex, if all statements of the source are about the same one.</summary>
    public string? Sex => Phenotypes.Select(statement => Biolink.SexOf(statement.Sex)).Distinct().ToList() is [{ } one] ? one : null;

    public IEnumerable<string> Modifiers => Phenotypes.SelectMany(statement => statement.Modifiers?.Split(';') ?? []).Distinct();

    public IEnumerable<string> OriginalSubjects =>
        Phenotypes.Select(statement => statement.StatedOf).OfType<string>().Distinct().Select(BiolinkCurie.Of);

    /// <summary>The curators, panels and groups that the source names.</summary>
    public IEnumerable<string> AssertedBy => _statements.Select(statement => statement.AssertedBy).OfType<string>().Distinct();

    /// <summary>The days on which that was.</summary>
    public IEnumerable<string> AssertedOn => _statements.Select(statement => statement.AssertedOn).OfType<string>().Distinct();

    private KnowledgeSource Source => _sources.Count > 0 ? _sources[0] : KnowledgeSource.Nobody;

    private IEnumerable<DiseasePhenotypeStatement> Phenotypes => _statements.OfType<DiseasePhenotypeStatement>();

    private IEnumerable<string> References => _statements.SelectMany(ExportedEdge.ReferencesOf).Distinct();

    /// <summary>
    /// The edges of a link. If a gene's relation is doubted, the statements of other sources for it are left out: a user who finds an edge
    /// that affirms the relation would not look for the one that denies it.
    /// </summary>
    public static IEnumerable<KgxEdge> Of(ExportedEdge link)
    {
        if (link.Statements.Count == 0)
        {
            return [new KgxEdge(link, [])];
        }

        var edges = link.Statements
            .Select(statement => (Statement: statement, Source: KnowledgeSource.Of(link.Graph.Source(statement.SourceId).Name, statement)))
            .GroupBy(one => one.Source.Primary ?? link.Graph.Source(one.Statement.SourceId).Name)
            .Select(group => new KgxEdge(link, [.. group]));
        return link is { Edge.Kind: EdgeKind.DiseaseGene, IsNegated: true } ? edges.Where(edge => edge.IsNegated) : edges;
    }

    private static bool IsPublication(string reference) =>
        reference.StartsWith("PMID:", StringComparison.Ordinal) || reference.StartsWith("PMC:", StringComparison.Ordinal)
        || reference.StartsWith("DOI:", StringComparison.Ordinal) || reference.StartsWith("ISBN", StringComparison.Ordinal);
}
