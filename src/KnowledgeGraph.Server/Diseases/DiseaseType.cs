using GraphQL.Types;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Filtering;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Storage.Model.Diseases;

namespace KnowledgeGraph.Server.Diseases;

public sealed class DiseaseType : ObjectGraphType<DiseaseNode>
{
    public DiseaseType()
    {
        Name = "Disease";
        Description = "A disease: everything that its identifiers stand for, in one record.";
        this.AddEntityFields(graph => graph.Diseases.Curie, graph => graph.Diseases.Name);
        AddNames();
        AddLinks();
        AddHierarchy();
    }

    private void AddNames()
    {
        this.Required<DiseaseNode, StringGraphType>("name", "Preferred name.", node => node.Name).From(graph => graph.Diseases.Name);
        this.Optional<DiseaseNode, StringGraphType>("acronym", "Usual abbreviation.", node => node.Acronym)
            .From(graph => graph.Diseases.Acronym);
        this.RequiredList<DiseaseNode, SynonymType>("synonyms", "Other names, with the source of each.", node => node.Synonyms);
        this.Optional<DiseaseNode, StringGraphType>("semanticType", "UMLS semantic type.", node => node.SemanticType);
        this.Optional<DiseaseNode, StringGraphType>(
            "medgenUid",
            "The MedGen identifier as the record prints it: 1841040.",
            node => node.MedgenUid).From(graph => graph.Diseases.MedgenUid);
        this.Optional<DiseaseNode, StringGraphType>("conceptId", "UMLS concept id (C5830404), or NCBI's own (CN…).", node => node.ConceptId)
            .From(graph => graph.Diseases.ConceptId);
        this.Optional<DiseaseNode, StringGraphType>("mondoId", "The MONDO identifier, e.g. MONDO:0957870.", node => node.MondoId)
            .From(graph => graph.Diseases.MondoId);
        this.Optional<DiseaseNode, StringGraphType>("omimId", "The bare MIM number: 620312.", node => node.OmimId)
            .From(graph => graph.Diseases.OmimId);
        this.Optional<DiseaseNode, StringGraphType>("orphanetId", "The Orphanet identifier, e.g. ORPHA:135.", node => node.OrphanetId)
            .From(graph => graph.Diseases.OrphanetId);
        this.Optional<DiseaseNode, DefinitionType>(
            "definition",
            "The preferred definition.",
            node => DiseaseDefinitions.Own(node).FirstOrDefault());
        this.OptionalBy<DiseaseNode, ListGraphType<NonNullGraphType<DefinitionType>>>(
            "definitions", "The definitions of all sources, the preferred one first, followed by those of other diseases if from asks for "
                + "them, the nearest first.", DiseaseDefinitions.OfFamily)
            .WithScope();
        this.RequiredList<DiseaseNode, PhenotypeType>(
            "modesOfInheritance",
            "The modes of inheritance, terms below HP:0000005.",
            node => node.ModesOfInheritance);
        this.RequiredList<DiseaseNode, InheritanceType>(
            "inheritance",
            "Modes of inheritance, with the source of each.",
            InheritanceView.Of);
        this.RequiredList<DiseaseNode, PrevalenceFigureType>(
            "prevalence",
            "How common the disease is: every figure of every source, by type, then place.",
            PrevalenceView.Of);
        this.RequiredList<DiseaseNode, OnsetType>("onset", "When the disease begins, with the source of each statement.", OnsetView.Of);
        this.RequiredList<DiseaseNode, ResourceType>("resources", "External pages about the disease.", DiseaseResources.Of);
    }

    private void AddLinks()
    {
        this.Links<DiseaseNode, GeneType, DiseaseGenesEdgeType, DiseaseGenesConnectionType>(
            "genes",
            "Genes of the disease, the best established causes first.",
            EntityType.Gene,
            LinkEnds.Of(DiseaseGeneShape.Shape, "disease", "gene"),
            context => context.Source.Graph.DiseaseGenes.ByLeft.ListOf(context.Source.Row),
            context => DiseaseFamily.Facts(context, EdgeKind.DiseaseGene))
            .WithScope();
        this.Links<DiseaseNode, PhenotypeType, DiseasePhenotypesEdgeType, DiseasePhenotypesConnectionType>(
            "phenotypes",
            "Phenotypes of the disease: those present first, the most frequent first.",
            EntityType.Phenotype,
            LinkEnds.Of(DiseasePhenotypeShape.Shape, "disease", "phenotype"),
            context => context.Source.Graph.DiseasePhenotypes.ByLeft.ListOf(context.Source.Row),
            context => DiseaseFamily.Facts(context, EdgeKind.DiseasePhenotype))
            .WithScope();
        this.OptionalBy<DiseaseNode, ListGraphType<NonNullGraphType<ClinicalFeatureGroupType>>>(
            "clinicalFeatures",
            "The features that are present, by organ system (direct children of HP:0000118). A feature of several systems is in each; "
                + "primary marks its primary one.",
            ClinicalFeatureGroup.Of)
            .WithScope().ListSize(assumedSize: 10);
        this.Links<DiseaseNode, CitationType, DiseaseCitationsEdgeType, DiseaseCitationsConnectionType>(
                "citations",
                "Papers about the disease, newest first.",
                EntityType.Citation,
                LinkEnds.Of(DiseaseCitationShape.Shape, "disease", "citation"),
                DiseaseLiterature.Papers,
                DiseaseLiterature.OfFamily)
            .WithScope()
            .Argument<ListGraphType<NonNullGraphType<CitationCategoryEnumType>>>(
                DiseaseLiterature.CategoryArgument,
                "Only papers in one of these sections.")
            .Argument<ListGraphType<NonNullGraphType<FilterBreadthEnumType>>>(
                DiseaseLiterature.BreadthArgument,
                "Only papers that are in a "
                    + "section for one of these reasons.");
        this.OptionalBy<DiseaseNode, ListGraphType<NonNullGraphType<LiteratureSectionType>>>(
            "literature",
            "The record page's literature sections, newest first in each.",
            DiseaseLiterature.Sections)
            .Argument<IntGraphType>(
                DiseaseLiterature.PerCategoryArgument,
                "The number of papers to return for each section.",
                argument => argument.DefaultValue = 5)
            .Argument<ListGraphType<NonNullGraphType<FilterBreadthEnumType>>>(DiseaseLiterature.BreadthArgument,
                "Only papers that are in the section for one of these reasons.")
            .ListSize(
                [DiseaseLiterature.PerCategoryArgument],
                sizedFields: ["citations"],
                itemCount: Enum.GetValues<CitationCategory>().Length);
    }

    private void AddHierarchy()
    {
        this.RequiredList<DiseaseNode, DiseaseType>(
            "parents",
            "Wider diseases, one step up.",
            node => Nodes(node, node.Graph.DiseaseHierarchy.Parents(node.Row)));
        this.RequiredList<DiseaseNode, DiseaseType>(
            "children",
            "Narrower diseases, one step down.",
            node => Nodes(node, node.Graph.DiseaseHierarchy.Children(node.Row)));
        this.Rows<DiseaseNode, DiseaseType, DiseasesEdgeType>(
            "ancestors", "All wider diseases, nearest first.", EntityType.Disease, context => context.Source.Graph.DiseaseHierarchy
                .Ancestors(context.Source.Row));
        this.Rows<DiseaseNode, DiseaseType, DiseasesEdgeType>(
            "descendants", "All narrower diseases, nearest first.", EntityType.Disease, context => context.Source.Graph.DiseaseHierarchy
                .Descendants(context.Source.Row));
    }

    private static DiseaseNode[] Nodes(DiseaseNode near, ReadOnlySpan<int> rows) =>
        Array.ConvertAll(rows.ToArray(), row => new DiseaseNode(near.Graph, row));
}
