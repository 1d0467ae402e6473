using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>Reads a release into memory, as many kinds of row at once as there are cores, each on a connection of its own.</summary>
internal sealed class GraphImageLoader(Func<IRowSource> open)
{
    private readonly TaskScheduler _cores =
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(2, Environment.ProcessorCount)).ConcurrentScheduler;

    public GraphImage Load()
    {
        var release = Read(source => TableLoader.Rows<ReleaseInfo>(source).SingleOrDefault());
        var sources = Read(TableLoader.Rows<Source>);
        var diseasePhenotypes = Read(LinkRows.DiseasePhenotypes);
        var citations = Read(Citations);
        var diseaseCitations = Read(LinkRows.DiseaseCitations);
        var diseases = Read(source => TableLoader.Table<DiseaseTable, Disease>(source));
        var genes = Read(source => TableLoader.Table<GeneTable, Gene>(source));
        var phenotypes = Read(source => TableLoader.Table<PhenotypeTable, Phenotype>(source));
        var geneCitations = Read(LinkRows.GeneCitations);
        var genePhenotypes = Read(LinkRows.GenePhenotypes);
        var diseaseGenes = Read(LinkRows.DiseaseGenes);
        var stated = Read(StatedRows.Read);
        var diseaseParents = Read(source => LinkRows.Parents(source, typeof(DiseaseParent)));
        var phenotypeParents = Read(source => LinkRows.Parents(source, typeof(PhenotypeParent)));
        // All are waited for, also when one has failed: none may go on reading a file that the caller is done with.
        Task.WaitAll(
            release, sources, diseases, genes, phenotypes, citations, diseaseGenes, diseasePhenotypes, diseaseCitations, genePhenotypes,
            geneCitations, stated, diseaseParents, phenotypeParents);

        var (diseaseCount, geneCount, phenotypeCount) = (diseases.Result.Count, genes.Result.Count, phenotypes.Result.Count);
        var joinedGenes = Task.Run(() => diseaseGenes.Result(diseaseCount, geneCount));
        var joinedPhenotypes = Task.Run(() => diseasePhenotypes.Result(diseaseCount, phenotypeCount));
        var joinedCitations = Task.Run(() => diseaseCitations.Result(diseaseCount, citations.Result));
        var joinedGenePhenotypes = Task.Run(() => genePhenotypes.Result(geneCount, phenotypeCount));
        var joinedGeneCitations = Task.Run(() => geneCitations.Result(geneCount, citations.Result));
        return new GraphImage
        {
            Release = release.Result ?? throw new ReleaseException("the database does not say which release it is"),
            Sources = sources.Result,
            Diseases = diseases.Result,
            Genes = genes.Result,
            Phenotypes = phenotypes.Result,
            Citations = citations.Result,
            DiseaseHierarchy = new Hierarchy(diseaseParents.Result(diseaseCount)),
            PhenotypeHierarchy = new Hierarchy(phenotypeParents.Result(phenotypeCount)),
            DiseaseGenes = joinedGenes.Result,
            DiseasePhenotypes = joinedPhenotypes.Result,
            DiseaseCitations = joinedCitations.Result,
            GenePhenotypes = joinedGenePhenotypes.Result,
            GeneCitations = joinedGeneCitations.Result,
            Stated = stated.Result,
        };
    }

    private Task<T> Read<T>(Func<IRowSource, T> read) => Task.Factory.StartNew(
        () =>
        {
            using var source = open();
            return read(source);
        },
        CancellationToken.None,
        TaskCreationOptions.None,
        _cores);

    private static CitationTable Citations(IRowSource source) => TableLoader.Table<CitationTable, Citation>(
        source,
        (nameof(CitationTable.Lists), _ => Lists(source)),
        (nameof(CitationTable.Sections), count => Sections(source, count)));

    private static CitationList[] Lists(IRowSource source)
    {
        var lists = TableLoader.Rows<CitationList>(source);
        return lists.Length <= CitationList.Most
            ? lists
            : throw new ReleaseException($"{lists.Length} lists of papers are more than {CitationList.Most}");
    }

    private static CitationSections Sections(IRowSource source, int citations)
    {
        var clauses = TableLoader.Rows<FilterClause>(source);
        var matches = new TableReader(typeof(CitationFilterMatch));
        var papers = matches.Rows(nameof(CitationFilterMatch.CitationId));
        var passed = matches.Values<ushort>(nameof(CitationFilterMatch.ClauseId));
        matches.Read(source);
        return new CitationSections(citations, papers.Build(), passed.Build(), clauses);
    }
}
