using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>The image holds what the tables hold.</summary>
public abstract class GraphImageLoaderTests : IDisposable
{
    private readonly TestStore _folder;
    private readonly SmallRelease _release = new();
    private readonly ReleaseHost _host;
    private readonly ReleaseLease _lease;

    protected GraphImageLoaderTests(TestStore store)
    {
        _folder = store;
        _folder.Store.Activate(_release.BuildIn(_folder.Store).Release.Id);
        _host = new ReleaseHost(_folder.Store);
        _host.Follow();
        _lease = _host.Acquire()!;
    }

    private GraphImage Graph => _lease.Graph;

    public void Dispose()
    {
        _lease.Dispose();
        _host.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void Every_disease_column_is_read()
    {
        for (var row = 0; row < _release.Diseases.Count; row++)
        {
            var (expected, actual) = (_release.Diseases[row], new DiseaseNode(Graph, row));
            Assert.Equal(
                (expected.Curie, expected.Name, expected.Acronym, expected.SemanticType, expected.MedgenUid),
                (actual.Curie, actual.Name, actual.Acronym, actual.SemanticType, actual.MedgenUid));
            Assert.Equal(
                (expected.ConceptId, expected.MondoId, expected.OmimId, expected.OrphanetId),
                (actual.ConceptId, actual.MondoId, actual.OmimId, actual.OrphanetId));
        }

        Assert.Equal(3, Graph.Diseases.Count);
        var first = new DiseaseNode(Graph, 0);
        Assert.Equal(
            new SynonymRow("erste Krankheit", Core.Provenance.SynonymScope.Narrow, "Beta", true, true, "de"),
            Assert.Single(first.Synonyms));
        Assert.Equal(
            new IdentifierRow("UMLS:C0000011", "Beta", Core.Identifiers.MappingPredicate.Close, "semapv:ManualMappingCuration", true),
            Assert.Single(first.Identifiers));
        Assert.Equal("HP:0000003", Assert.Single(first.ModesOfInheritance).Curie);
        Assert.Equal("OMIM:600001;PMID:10", Assert.Single(first.Inheritance).References);
        var figure = Assert.Single(first.Prevalence);
        Assert.Equal(
            (2, PrevalenceType.AnnualIncidence, "<1 / 1 000 000", 0.037, 3),
            (figure.SourceId, figure.Type, figure.Class, figure.Per100000, figure.Count));
        Assert.Equal(
            ("Japan", true, "20[PMID]", "PMID:20", "ORPHA:1"),
            (figure.Geographic, figure.IsValidated, figure.Evidence, figure.References, figure.StatedOf));
        var bare = Assert.Single(new DiseaseNode(Graph, 2).Prevalence);
        Assert.Equal((null, null, null, false), (bare.Class, bare.Per100000, bare.Count, bare.IsValidated));
        var onset = Assert.Single(first.Onset);
        Assert.Equal(
            (1, OnsetAge.Infancy, 3, "3/7", "PMID:10", "OMIM:600001"),
            (onset.SourceId, onset.Age, onset.PhenotypeId, onset.Frequency, onset.References, onset.StatedOf));
        var unsaid = Assert.Single(new DiseaseNode(Graph, 1).Onset);
        Assert.Equal((null, null), (unsaid.Age, unsaid.PhenotypeId));
        Assert.Equal("https://example.org/chapter", Assert.Single(new GeneNode(Graph, 1).ListedResources).Url);
        Assert.Equal("https://example.org/page", Assert.Single(first.ListedResources).Url);
        Assert.Equal("A disease with 'quotes' and \"more\".", Assert.Single(new DiseaseNode(Graph, 1).Definitions).Text);
        Assert.Equal([1], Graph.DiseaseHierarchy.Parents(0).ToArray());
        Assert.Equal([0, 2], Graph.DiseaseHierarchy.Children(1).ToArray());
    }

    [SkippableFact]
    public void Every_gene_column_is_read()
    {
        for (var row = 0; row < _release.Genes.Count; row++)
        {
            var (expected, actual) = (_release.Genes[row], new GeneNode(Graph, row));
            Assert.Equal(
                (expected.Curie, expected.Symbol, expected.Name, expected.NcbiGeneId, expected.HgncId),
                (actual.Curie, actual.Symbol, actual.Name, actual.NcbiGeneId, actual.HgncId));
            Assert.Equal(
                (expected.EnsemblId, expected.OmimId, expected.Chromosome, expected.Location, expected.GeneType),
                (actual.EnsemblId, actual.OmimId, actual.Chromosome, actual.Location, actual.GeneType));
        }

        Assert.Equal(2, Graph.Genes.Count);
    }

    [SkippableFact]
    public void Every_phenotype_column_is_read()
    {
        for (var row = 0; row < _release.Phenotypes.Count; row++)
        {
            var (expected, actual) = (_release.Phenotypes[row], new PhenotypeNode(Graph, row));
            Assert.Equal(
                (expected.Curie, expected.Name, expected.ConceptId, expected.MedgenUid, expected.SemanticType, expected.IsObsolete, expected
                    .ReplacedById - 1),
                (actual.Curie, actual.Name, actual.ConceptId, actual.MedgenUid, actual.SemanticType, actual.IsObsolete, actual.ReplacedBy?
                    .Row));
        }

        Assert.Equal([0], Graph.PhenotypeHierarchy.Ancestors(2).Rows.ToArray());
    }

    [SkippableFact]
    public void Every_citation_column_is_read()
    {
        for (var row = 0; row < _release.Citations.Count; row++)
        {
            var (expected, actual) = (_release.Citations[row], new CitationNode(Graph, row));
            Assert.Equal(
                (expected.Pmid, expected.PmcId, expected.Doi, expected.Title, expected.Journal, expected.PublicationDate,
                    expected.EpubDate),
                (actual.Pmid, actual.PmcId, actual.Doi, actual.Title, actual.Journal, actual.PublicationDate, actual.EpubDate));
            Assert.Equal(
                (expected.Year, expected.Volume, expected.Issue, expected.Pages, expected.IsFreeFullText, expected.IsRetracted,
                    expected.DateKey),
                (actual.Year, actual.Volume, actual.Issue, actual.Pages, actual.IsFreeFullText, actual.IsRetracted,
                    Graph.Citations.DateKey[row]));
        }
    }

    [SkippableFact]
    public void Every_column_of_the_links_is_read()
    {
        var phenotypes = Graph.DiseasePhenotypes;
        Assert.Equal((0, 2, false, 'P', "3/7", (float)(3.0 / 7)), (phenotypes.LeftRow(0), phenotypes.RightRow(0), phenotypes.IsNegated(
            0), phenotypes.Aspect(0), phenotypes.FrequencyText(0), phenotypes.FrequencyRatio(0)));
        Assert.Equal((3, 7, 0, 1, "FEMALE"), (phenotypes.FrequencyNumerator(0), phenotypes.FrequencyDenominator(0), phenotypes
            .FrequencyTermRow(0), phenotypes.OnsetRow(0), phenotypes.Sex(0)));
        Assert.Equal([0, 1], phenotypes.ModifierRows(0));
        Assert.True(phenotypes.IsNegated(1));
        Assert.Equal(
            (null, null, null, null, null, null, null),
            (phenotypes.FrequencyText(1), phenotypes.FrequencyRatio(1), phenotypes.FrequencyNumerator(1), phenotypes.FrequencyDenominator(
                1), phenotypes.FrequencyTermRow(1), phenotypes.OnsetRow(1), phenotypes.Sex(1)));
        Assert.Empty(phenotypes.ModifierRows(1));
        Assert.Equal((true, false), (phenotypes.SourcesDisagree(0), phenotypes.SourcesDisagree(1)));
        Assert.Equal(["Ataxia", null, null], Enumerable.Range(0, 3).Select(row => Graph.Diseases.InheritanceText[row]));

        Assert.Equal((GeneAssociation.Modifier, GeneValidity.Limited), (Graph.DiseaseGenes.Association(0), Graph.DiseaseGenes.Validity(0)));
        Assert.Equal((GeneAssociation.Causal, null), (Graph.DiseaseGenes.Association(1), Graph.DiseaseGenes.Validity(1)));
        Assert.Equal((false, true), (Graph.DiseaseGenes.IsNegated(0), Graph.DiseaseGenes.SourcesDisagree(0)));
        Assert.Equal((true, false), (Graph.DiseaseGenes.IsNegated(1), Graph.DiseaseGenes.SourcesDisagree(1)));
        Assert.Equal([1, 0], Graph.DiseaseCitations.ByLeft.Neighbours(0).ToArray());
        Assert.Equal([1f, 0.25f], new[] { Graph.DiseaseCitations.Relevance(0), Graph.DiseaseCitations.Relevance(1) });
        Assert.Equal(
            [
                new(CitationCategory.Therapy, FilterBreadth.Curated, "Alpha"),
                new(CitationCategory.Therapy, FilterBreadth.Broad, "therapeutic use[sh]"),
                new CitationClassification(CitationCategory.Prognosis, FilterBreadth.Curated, "Alpha"),
            ],
            Graph.DiseaseCitations.Classifications(0));
        Assert.Equal(
            [new CitationClassification(CitationCategory.Etiology, FilterBreadth.Narrow, "risks[tw]")],
            Graph.DiseaseCitations.Classifications(1));
        Assert.Equal(1 << (int)CitationCategory.Therapy, Graph.DiseaseCitations.CategoryBits(0, 1 << (int)FilterBreadth.Broad));
        Assert.Equal(["The title names the disease."], Graph.DiseaseCitations.RelevanceReasons(0));
        Assert.Equal([2], Graph.GenePhenotypes.ByLeft.Neighbours(0).ToArray());
        Assert.Equal(
            (false, 'P', true),
            (Graph.GenePhenotypes.IsNegated(0), Graph.GenePhenotypes.Aspect(0), Graph.GenePhenotypes.IsFeature(0)));
        Assert.Equal([1], Graph.GeneCitations.ByRight.Neighbours(0).ToArray());
    }

    [SkippableFact]
    public void Sources_and_the_release_itself_are_read()
    {
        Assert.Equal(
            _release.Sources.Select(source => (source.Name, source.Version, source.Url, source.Licence, source.LoadedAt)),
            Graph.Sources.Select(source => (source.Name, source.Version, source.Url, source.Licence, source.LoadedAt)));
        var summary = _folder.Store.Current!;
        Assert.Equal(
            (summary.Id, summary.ContentHash, summary.CreatedAt, summary.BuiltBy),
            (Graph.Release.ReleaseId, Graph.Release.ContentHash, Graph.Release.CreatedAt, Graph.Release.BuiltBy));
    }

    public sealed class OnSqlite() : GraphImageLoaderTests(new DataFolder());

    public sealed class OnPostgres() : GraphImageLoaderTests(TestDatabase.InFullRuns());
}
