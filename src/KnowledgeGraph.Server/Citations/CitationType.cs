using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Citations;

public sealed class CitationType : ObjectGraphType<CitationNode>
{
    public CitationType()
    {
        Name = "Citation";
        Description = "A paper in PubMed.";
        this.AddEntityFields(curie: null, graph => graph.Citations.Title);
        AddBibliography();
        AddColdText();
    }

    private void AddBibliography()
    {
        this.Required<CitationNode, IntGraphType>("pmid", "The PubMed identifier (PMID).", node => node.Pmid);
        this.Optional<CitationNode, StringGraphType>("pmcId", "The PubMed Central identifier (PMCID).", node => node.PmcId)
            .From(graph => graph.Citations.PmcId);
        this.Optional<CitationNode, StringGraphType>("doi", "The bare DOI.", node => node.Doi).From(graph => graph.Citations.Doi);
        this.Optional<CitationNode, StringGraphType>("title", "The title.", node => node.Title).From(graph => graph.Citations.Title);
        this.Required<CitationNode, StringGraphType>(
            "reference", "The reference as PubMed prints it: 'Brain 2023 Jun 1;146(6):2364-2376. doi: … PMID: …'.", node => node.Reference);
        this.Optional<CitationNode, StringGraphType>("journal", "The abbreviated title of the journal.", node => node.Journal);
        this.Optional<CitationNode, StringGraphType>(
            "publicationDate",
            "The date of publication, as PubMed prints it.",
            node => node.PublicationDate);
        this.Optional<CitationNode, StringGraphType>(
            "epubDate",
            "The date of online publication, as PubMed prints it.",
            node => node.EpubDate);
        this.Optional<CitationNode, IntGraphType>("year", "Year of publication.", node => node.Year);
        this.Optional<CitationNode, StringGraphType>("volume", "Volume.", node => node.Volume);
        this.Optional<CitationNode, StringGraphType>("issue", "Issue.", node => node.Issue);
        this.Optional<CitationNode, StringGraphType>("pages", "Pages or article number.", node => node.Pages)
            .From(graph => graph.Citations.Pages);
        this.Optional<CitationNode, BooleanGraphType>(
            "isFreeFullText",
            "Whether the paper is free in PubMed Central; null if no source has "
                + "a record of it.",
            node => node.IsFreeFullText);
        this.Optional<CitationNode, BooleanGraphType>("isRetracted", "Whether the paper as a whole is retracted; null if no source has a "
            + "record of it.", node => node.IsRetracted);
    }

    private void AddColdText()
    {
        this.OptionalBy<CitationNode, StringGraphType>(
            "abstract",
            "The abstract as one text.",
            context => Abstract(context, AbstractSection.Print))
            .Cost(CostWeights.Loaded);
        this.RequiredListBy<CitationNode, AbstractSectionType>(
            "abstractSections", "The parts of the abstract; a single part without a label if the authors did not "
                + "divide it.", context => Abstract(context, AbstractSection.Read))
            .Cost(CostWeights.Loaded).ListSize(assumedSize: 4);
        this.RequiredListBy<CitationNode, AuthorType>(
            "authors",
            "Authors in order, persons and groups.",
            context => context.Loaders().Citations.Authors.Load(context.Source.Row + 1))
            .Cost(CostWeights.Loaded).ListSize(assumedSize: 10);
        this.RequiredListBy<CitationNode, StringGraphType>(
            "publicationTypes", "MeSH publication types.", context => context.Loaders().Citations.PublicationTypes
                .Load(context.Source.Row + 1))
            .Cost(CostWeights.Loaded);
        this.RequiredListBy<CitationNode, MeshHeadingType>(
            "meshHeadings",
            "MeSH headings.",
            context => context.Loaders().Citations.MeshHeadings.Load(context.Source.Row + 1))
            .Cost(CostWeights.Loaded).ListSize(assumedSize: 15);
        this.RequiredListBy<CitationNode, CitationCorrectionGraphType>(
            "corrections", "Retractions, errata, concerns, republications and updates.", context => context.Loaders().Citations.Corrections
                .Load(context.Source.Row + 1))
            .Cost(CostWeights.Loaded).ListSize(assumedSize: 2);
    }

    private static Deferred<T> Abstract<T>(IResolveFieldContext<CitationNode> context, Func<string?, T> read)
    {
        var stored = context.Loaders().Citations.Abstracts.Load(context.Source.Row + 1);
        return new Deferred<T>(async cancellation => read(await stored.GetResultAsync(cancellation).ConfigureAwait(false)));
    }
}
