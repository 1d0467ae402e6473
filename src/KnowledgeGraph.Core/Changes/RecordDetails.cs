using System.Globalization;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Changes;

/// <summary>The fields of records that are compared beside their names: all that an image has of them.</summary>
internal static class RecordDetails
{
    private static readonly RecordDetail[] OfDiseases =
    [
        RecordDetail.Text("acronym", graph => graph.Diseases.Acronym),
        RecordDetail.Pooled("semanticType", graph => graph.Diseases.SemanticType),
        RecordDetail.Text("medgenUid", graph => graph.Diseases.MedgenUid),
        RecordDetail.Text("conceptId", graph => graph.Diseases.ConceptId),
        RecordDetail.Text("mondoId", graph => graph.Diseases.MondoId),
        RecordDetail.Text("omimId", graph => graph.Diseases.OmimId),
        RecordDetail.Text("orphanetId", graph => graph.Diseases.OrphanetId),
        Identifiers(graph => graph.Diseases.Identifiers),
        Synonyms(graph => graph.Diseases.Synonyms),
        Definitions(graph => graph.Diseases.Definitions),
        RecordDetail.Rows(
            "inheritance",
            graph => graph.Diseases.InheritanceOf,
            (graph, row) => InheritanceOf(graph, graph.Diseases.Inheritance[row])),
        RecordDetail.Rows(
            "prevalence",
            graph => graph.Diseases.PrevalenceOf,
            (graph, row) => PrevalenceOf(graph, graph.Diseases.Prevalence[row])),
        RecordDetail.Rows("onset", graph => graph.Diseases.OnsetOf, (graph, row) => OnsetOf(graph, graph.Diseases.Onset[row])),
        RecordDetail.Rows("resources", graph => graph.Diseases.ResourcesOf, (graph, row) => ResourceOf(graph.Diseases.Resources[row])),
    ];

    private static readonly RecordDetail[] OfGenes =
    [
        RecordDetail.Number("ncbiGeneId", (graph, row) => graph.Genes.NcbiGeneId[row]),
        RecordDetail.Text("hgncId", graph => graph.Genes.HgncId),
        RecordDetail.Text("ensemblId", graph => graph.Genes.EnsemblId),
        RecordDetail.Text("omimId", graph => graph.Genes.OmimId),
        RecordDetail.Pooled("chromosome", graph => graph.Genes.Chromosome),
        RecordDetail.Text("location", graph => graph.Genes.Location),
        RecordDetail.Pooled("geneType", graph => graph.Genes.GeneType),
        Identifiers(graph => graph.Genes.Identifiers),
        Synonyms(graph => graph.Genes.Synonyms),
        RecordDetail.Rows("resources", graph => graph.Genes.ResourcesOf, (graph, row) => ResourceOf(graph.Genes.Resources[row])),
    ];

    private static readonly RecordDetail[] OfPhenotypes =
    [
        RecordDetail.Text("conceptId", graph => graph.Phenotypes.ConceptId),
        RecordDetail.Text("medgenUid", graph => graph.Phenotypes.MedgenUid),
        RecordDetail.Pooled("semanticType", graph => graph.Phenotypes.SemanticType),
        new(
            "replacedBy",
            (graph, row) => graph.Phenotypes.ReplacedByRow[row] is var next and >= 0
                ? [new DetailValue(graph.Phenotypes.Curie[next]!, null)]
                : [],
            (before, old, after, now) => before.Phenotypes.ReplacedByRow[old] < 0 && after.Phenotypes.ReplacedByRow[now] < 0),
        Identifiers(graph => graph.Phenotypes.Identifiers),
        Synonyms(graph => graph.Phenotypes.Synonyms),
        Definitions(graph => graph.Phenotypes.Definitions),
        new("translations", TranslationsOf, AreSameTranslations),
    ];

    private static readonly RecordDetail[] OfCitations =
    [
        RecordDetail.Text("pmcId", graph => graph.Citations.PmcId),
        RecordDetail.Text("doi", graph => graph.Citations.Doi),
        RecordDetail.Pooled("journal", graph => graph.Citations.Journal),
        RecordDetail.Pooled("publicationDate", graph => graph.Citations.PublicationDate),
        RecordDetail.Pooled("epubDate", graph => graph.Citations.EpubDate),
        RecordDetail.Pooled("volume", graph => graph.Citations.Volume),
        RecordDetail.Pooled("issue", graph => graph.Citations.Issue),
        RecordDetail.Text("pages", graph => graph.Citations.Pages),
        Answered("isFreeFullText", graph => graph.Citations.IsFreeFullText),
        Answered("isRetracted", graph => graph.Citations.IsRetracted),
    ];

    /// <summary>The fields of a kind of record.</summary>
    public static IReadOnlyList<RecordDetail> Of(EntityType type) => type switch
    {
        EntityType.Disease => OfDiseases,
        EntityType.Gene => OfGenes,
        EntityType.Phenotype => OfPhenotypes,
        EntityType.Citation => OfCitations,
        _ => throw UnknownKind.Of(type),
    };

    private static RecordDetail Answered(string field, Func<GraphImage, Answer[]> answers) => new(
        field,
        (graph, row) => answers(graph)[row] switch
        {
            Answer.Yes => [new DetailValue("true", null)],
            Answer.No => [new DetailValue("false", null)],
            _ => [],
        },
        (before, old, after, now) => answers(before)[old] == answers(after)[now]);

    private static RecordDetail Identifiers(Func<GraphImage, IdentifierTable> of) => RecordDetail.Rows(
        "identifiers",
        graph => of(graph).ByEntity,
        (graph, row) => DetailValue.Of(
            of(graph).Curie[row],
            NameOf(graph, of(graph).SourceId[row]),
            ScreamingCase.Of(of(graph).Predicate[row]),
            of(graph).Justification[row],
            of(graph).IsRetired[row] ? "retired" : null),
        (before, old, after, now) => of(before).Curie.Utf8(old).SequenceEqual(of(after).Curie.Utf8(now))
            && of(before).Predicate[old] == of(after).Predicate[now]
            && of(before).IsRetired[old] == of(after).IsRetired[now]
            && of(before).Justification[old] == of(after).Justification[now]
            && NameOf(before, of(before).SourceId[old]) == NameOf(after, of(after).SourceId[now]));

    private static RecordDetail Synonyms(Func<GraphImage, SynonymTable> of) => RecordDetail.Rows(
        "synonyms",
        graph => of(graph).ByEntity,
        (graph, row) => DetailValue.Of(
            of(graph).Name[row],
            NameOf(graph, of(graph).SourceId[row]),
            ScreamingCase.Of(of(graph).Scope[row]),
            of(graph).Language[row],
            of(graph).IsLayperson[row] ? "layperson's term" : null,
            of(graph).IsAbbreviation[row] ? "abbreviation" : null),
        (before, old, after, now) => of(before).Name.Utf8(old).SequenceEqual(of(after).Name.Utf8(now))
            && of(before).Scope[old] == of(after).Scope[now]
            && of(before).IsLayperson[old] == of(after).IsLayperson[now]
            && of(before).IsAbbreviation[old] == of(after).IsAbbreviation[now]
            && of(before).Language[old] == of(after).Language[now]
            && NameOf(before, of(before).SourceId[old]) == NameOf(after, of(after).SourceId[now]));

    private static RecordDetail Definitions(Func<GraphImage, DefinitionTable> of) => RecordDetail.Rows(
        "definitions",
        graph => of(graph).ByEntity,
        (graph, row) => DetailValue.Of(of(graph).Text[row], NameOf(graph, of(graph).SourceId[row])),
        (before, old, after, now) => of(before).Text.Utf8(old).SequenceEqual(of(after).Text.Utf8(now))
            && NameOf(before, of(before).SourceId[old]) == NameOf(after, of(after).SourceId[now]));

    private static DetailValue InheritanceOf(GraphImage graph, DiseaseInheritance stated) => DetailValue.Of(
        graph.Phenotypes.Curie[stated.PhenotypeId - 1],
        NameOf(graph, stated.SourceId),
        stated.StatedOf,
        stated.DiseaseName,
        stated.Evidence,
        stated.References,
        stated.AssertedBy,
        stated.AssertedOn,
        stated.AssertedBefore,
        stated.Aspect,
        stated.Frequency,
        stated.Onset,
        stated.Sex,
        stated.Modifiers);

    private static DetailValue PrevalenceOf(GraphImage graph, DiseasePrevalence stated) => DetailValue.Of(
        $"{ScreamingCase.Of(stated.Type)} "
            + (stated.Class ?? (stated.Per100000 ?? stated.Count)?.ToString(CultureInfo.InvariantCulture) ?? "unknown"),
        NameOf(graph, stated.SourceId),
        stated.Geographic,
        stated.Per100000 is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate} per 100,000") : null,
        stated.Count is { } count ? string.Create(CultureInfo.InvariantCulture, $"{count} known") : null,
        stated.IsValidated ? "validated" : "not validated",
        stated.Evidence,
        stated.References,
        stated.StatedOf);

    private static DetailValue OnsetOf(GraphImage graph, DiseaseOnset stated) => DetailValue.Of(
        stated.Age is { } age ? ScreamingCase.Of(age) : stated.PhenotypeId is { } term ? graph.Phenotypes.Curie[term - 1] : "unknown",
        NameOf(graph, stated.SourceId),
        stated.Age is not null && stated.PhenotypeId is { } also ? graph.Phenotypes.Curie[also - 1] : null,
        stated.Frequency,
        stated.References,
        stated.StatedOf);

    private static DetailValue ResourceOf(EntityResource resource) => DetailValue.Of(resource.Name, null, resource.Url, resource.Audience);

    private static IEnumerable<DetailValue> TranslationsOf(GraphImage graph, int row)
    {
        var (table, (start, count)) = (graph.Phenotypes.Translations, graph.Phenotypes.Translations.RowsOf(row));
        return Enumerable.Range(start, count).Select(one => DetailValue.Of(table.Name[one], null, table.Language[one]));
    }

    private static bool AreSameTranslations(GraphImage before, int old, GraphImage after, int now)
    {
        var (olds, news) = (before.Phenotypes.Translations, after.Phenotypes.Translations);
        var ((oldStart, oldCount), (newStart, newCount)) = (olds.RowsOf(old), news.RowsOf(now));
        if (oldCount != newCount)
        {
            return false;
        }

        for (var place = 0; place < oldCount; place++)
        {
            if (!olds.Name.Utf8(oldStart + place).SequenceEqual(news.Name.Utf8(newStart + place))
                || olds.Language[oldStart + place] != news.Language[newStart + place])
            {
                return false;
            }
        }

        return true;
    }

    private static string NameOf(GraphImage graph, int source) => graph.Source(source).Name;
}
