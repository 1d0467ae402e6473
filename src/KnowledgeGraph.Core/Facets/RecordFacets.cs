using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Facets;

/// <summary>The facets of each kind of record.</summary>
public static class RecordFacets
{
    private const string NotNegated = "Links that the evidence is against are not counted.";

    private static readonly Facet[] _all =
    [
        new(EntityType.Disease, "SEMANTIC_TYPE", "UMLS semantic type.", ["semanticType"], graph => Texts(graph.Diseases.SemanticType)),
        new(EntityType.Disease, "INHERITANCE", "Modes of inheritance that any source states.", ["modesOfInheritance"], Inheritance),
        new(EntityType.Disease, "ONSET", "When the disease begins: Orphanet's ages and HPO's terms.", ["onset"], Onset),
        new(
            EntityType.Disease,
            "PREVALENCE_CLASS",
            "Orphanet's classes of prevalence, from any place and of any type.",
            ["prevalence.class"],
            PrevalenceClass),
        new(
            EntityType.Disease,
            "BODY_SYSTEM",
            "Organ systems of the phenotypes that the disease has.",
            ["phenotypes.phenotype.term.isA", "phenotypes.phenotype.term.isAIn"],
            DiseaseSystems),
        new(
            EntityType.Disease,
            "GENE_ASSOCIATION",
            $"How genes are associated with the disease. {NotNegated}",
            ["genes.association"],
            graph => Associations(graph, graph.DiseaseGenes.ByLeft)),
        new(
            EntityType.Disease,
            "GENE_VALIDITY",
            $"How well established links to genes are. {NotNegated}",
            ["genes.validity"],
            graph => Validities(graph, graph.DiseaseGenes.ByLeft)),
        new(EntityType.Gene, "CHROMOSOME", "Chromosome; a gene on X and Y counts for both.", ["chromosome"], Chromosomes),
        new(EntityType.Gene, "GENE_TYPE", "Kind of gene.", ["geneType"], graph => Texts(graph.Genes.GeneType)),
        new(
            EntityType.Gene,
            "DISEASE_ASSOCIATION",
            $"How the gene is associated with diseases. {NotNegated}",
            ["diseases.association"],
            graph => Associations(graph, graph.DiseaseGenes.ByRight)),
        new(
            EntityType.Gene,
            "DISEASE_VALIDITY",
            $"How well established links to diseases are. {NotNegated}",
            ["diseases.validity"],
            graph => Validities(graph, graph.DiseaseGenes.ByRight)),
        new(EntityType.Phenotype, "BODY_SYSTEM", "Organ systems that the term belongs to.", ["term.isA", "term.isAIn"], PhenotypeSystems),
        new(EntityType.Phenotype, "SEMANTIC_TYPE", "UMLS semantic type.", [], graph => Texts(graph.Phenotypes.SemanticType)),
        new(EntityType.Phenotype, "IS_OBSOLETE", "Whether HPO has withdrawn the term: true or false.", ["isObsolete"], Obsolete),
        new(EntityType.Citation, "YEAR", "Year of publication.", ["year"], Years),
        new(EntityType.Citation, "JOURNAL", "Journal.", ["journal"], graph => Texts(graph.Citations.Journal)),
        new(EntityType.Citation, "PUBLICATION_TYPE", "MeSH publication types.", ["publicationTypes"], PublicationTypes),
        new(
            EntityType.Citation,
            "MESH",
            "MeSH descriptors.",
            ["mesh", "meshHeadings.descriptor"],
            graph => Mesh(graph, ofMajorTopics: false)),
        new(
            EntityType.Citation,
            "MESH_MAJOR_TOPIC",
            "MeSH descriptors that are a major topic of the paper.",
            ["meshHeadings"],
            graph => Mesh(graph, ofMajorTopics: true)),
        new(
            EntityType.Citation,
            "IS_FREE_FULL_TEXT",
            "Whether the paper is free in PMC: true or false.",
            ["isFreeFullText"],
            graph => Answers(graph.Citations.IsFreeFullText)),
        new(
            EntityType.Citation,
            "IS_RETRACTED",
            "Whether the paper is retracted: true or false.",
            ["isRetracted"],
            graph => Answers(graph.Citations.IsRetracted)),
    ];

    /// <summary>The facets of a kind of record, in the order they are listed.</summary>
    public static IReadOnlyList<Facet> Of(EntityType type) => [.. _all.Where(facet => facet.Type == type)];

    private static FacetColumn Texts(PooledColumn column) =>
        FacetColumnBuilder.Build(column.Count, (row, values) => values.Add(column[row]));

    private static KeyedFacetColumn Answers(Answer[] answers) => KeyedFacetColumn.OfOne(FacetValues.Answers(), row => answers[row] switch
    {
        Answer.Yes => 1,
        Answer.No => 0,
        _ => -1,
    });

    private static KeyedFacetColumn Obsolete(GraphImage graph) =>
        KeyedFacetColumn.OfOne(FacetValues.Answers(), row => graph.Phenotypes.IsObsolete[row] ? 1 : 0);

    private static FacetColumn Chromosomes(GraphImage graph) => FacetColumnBuilder.Build(graph.Genes.Count, (row, values) =>
    {
        foreach (var chromosome in graph.Genes.Chromosome[row]?.Split('|') ?? [])
        {
            values.Add(chromosome);
        }
    });

    private static FacetColumn Years(GraphImage graph) => FacetColumnBuilder.Build(graph.Citations.Count, (row, values) =>
    {
        if (graph.Citations.Year[row] is var year and > 0)
        {
            values.Add(year.ToString(CultureInfo.InvariantCulture));
        }
    });

    private static FacetColumn Inheritance(GraphImage graph) => FacetColumnBuilder.Build(graph.Diseases.Count, (row, values) =>
    {
        foreach (var at in graph.Diseases.InheritanceOf.RowsOf(row))
        {
            AddTerm(graph, values, graph.Diseases.Inheritance[at].PhenotypeId - 1);
        }
    });

    private static FacetColumn Onset(GraphImage graph) => FacetColumnBuilder.Build(graph.Diseases.Count, (row, values) =>
    {
        foreach (var at in graph.Diseases.OnsetOf.RowsOf(row))
        {
            var onset = graph.Diseases.Onset[at];
            if (onset.PhenotypeId is { } phenotype)
            {
                AddTerm(graph, values, phenotype - 1);
            }
            else if (onset.Age is { } age)
            {
                values.Add(ScreamingCase.Of(age), _ => FacetValues.Constant(age));
            }
        }
    });

    private static FacetColumn PrevalenceClass(GraphImage graph) => FacetColumnBuilder.Build(graph.Diseases.Count, (row, values) =>
    {
        foreach (var at in graph.Diseases.PrevalenceOf.RowsOf(row))
        {
            values.Add(graph.Diseases.Prevalence[at].Class);
        }
    });

    private static FacetColumn PhenotypeSystems(GraphImage graph) => FacetColumnBuilder.Build(graph.Phenotypes.Count, (row, values) =>
    {
        foreach (var system in graph.BodySystems.Of(row))
        {
            AddTerm(graph, values, system);
        }
    });

    private static FacetColumn DiseaseSystems(GraphImage graph)
    {
        var links = graph.DiseasePhenotypes;
        var systemsOf = new IReadOnlyList<int>?[graph.Phenotypes.Count];
        return FacetColumnBuilder.Build(graph.Diseases.Count, (row, values) =>
        {
            foreach (var link in links.ByLeft.Links(row))
            {
                if (links.IsFeature(link))
                {
                    var phenotype = links.RightRow(link);
                    foreach (var system in systemsOf[phenotype] ??= graph.BodySystems.Of(phenotype))
                    {
                        AddTerm(graph, values, system);
                    }
                }
            }
        });
    }

    private static FacetColumn Associations(GraphImage graph, Adjacency links) =>
        GeneLinks(graph, links, link => FacetValues.Constant(graph.DiseaseGenes.Association(link)));

    private static FacetColumn Validities(GraphImage graph, Adjacency links) => GeneLinks(
        graph, links, link => graph.DiseaseGenes.Validity(link) is { } validity ? FacetValues.Constant(validity) : null);

    private static FacetColumn GeneLinks(GraphImage graph, Adjacency links, Func<int, FacetValue?> valueOf) =>
        FacetColumnBuilder.Build(links.RowCount, (row, values) =>
        {
            foreach (var link in links.Links(row))
            {
                if (!graph.DiseaseGenes.IsNegated(link) && valueOf(link) is { } value)
                {
                    values.Add(value.Text, _ => value);
                }
            }
        });

    // Each descriptor of the papers, or only those that are a major topic.
    private static FacetColumn Mesh(GraphImage graph, bool ofMajorTopics) =>
        FacetColumnBuilder.Build(graph.Citations.Count, (row, values) =>
        {
            foreach (var heading in graph.Citations.MeshHeadings.ByCitation.RowsOf(row))
            {
                if (!ofMajorTopics || graph.Citations.MeshHeadings.IsMajorTopic[heading])
                {
                    values.Add(graph.Citations.MeshHeadings.Descriptor[heading]);
                }
            }
        });

    private static FacetColumn PublicationTypes(GraphImage graph) => FacetColumnBuilder.Build(graph.Citations.Count, (row, values) =>
    {
        foreach (var type in graph.Citations.PublicationTypes.ByCitation.RowsOf(row))
        {
            values.Add(graph.Citations.PublicationTypes.Name[type]);
        }
    });

    private static void AddTerm(GraphImage graph, FacetColumnBuilder values, int phenotypeRow) =>
        values.Add(graph.Phenotypes.Curie[phenotypeRow]!, _ => FacetValues.Term(graph, phenotypeRow));
}
