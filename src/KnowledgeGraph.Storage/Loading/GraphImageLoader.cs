using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>Reads a release into memory, as many kinds of row at once as there are cores, each on a connection of its own.</summary>
internal sealed class GraphImageLoader(Func<IRowSource> open)
{
    public GraphImage Load()
    {
        DiseaseTable? diseases = null;
        LinkRows? links = null;
        GeneTable? genes = null;
        PhenotypeTable? phenotypes = null;
        CitationTable? citations = null;
        // All are waited for, also when one has failed: none may go on reading a file that the caller is done with.
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount) },
            () => diseases = With(DiseaseRows.Read),
            () => links = With(LinkRows.Read),
            () => genes = With(GeneRows.Read),
            () => phenotypes = With(PhenotypeRows.Read),
            () => citations = With(CitationRows.Read));
        return Connect(links!, diseases!, genes!, phenotypes!, citations!);
    }

    private GraphImage Connect(LinkRows rows, DiseaseTable diseases, GeneTable genes, PhenotypeTable phenotypes, CitationTable citations)
    {
        var diseaseGenes = Task.Run(() => rows.DiseaseGenes(diseases.Count, genes.Count));
        var diseasePhenotypes = Task.Run(() => rows.DiseasePhenotypes(diseases.Count, phenotypes.Count));
        var diseaseCitations = Task.Run(() => rows.DiseaseCitations(diseases.Count, citations));
        var genePhenotypes = Task.Run(() => rows.GenePhenotypes(genes.Count, phenotypes.Count));
        var geneCitations = Task.Run(() => rows.GeneCitations(genes.Count, citations));
        var diseaseHierarchy = Task.Run(() => new Hierarchy(rows.DiseaseParents(diseases.Count)));
        var phenotypeHierarchy = Task.Run(() => new Hierarchy(rows.PhenotypeParents(phenotypes.Count)));
        Task.WaitAll(
            diseaseGenes,
            diseasePhenotypes,
            diseaseCitations,
            genePhenotypes,
            geneCitations,
            diseaseHierarchy,
            phenotypeHierarchy);
        return new GraphImage
        {
            Release = With(Release),
            Sources = With(Sources),
            Diseases = diseases,
            Genes = genes,
            Phenotypes = phenotypes,
            Citations = citations,
            DiseaseGenes = diseaseGenes.Result,
            DiseasePhenotypes = diseasePhenotypes.Result,
            DiseaseCitations = diseaseCitations.Result,
            GenePhenotypes = genePhenotypes.Result,
            GeneCitations = geneCitations.Result,
            DiseaseHierarchy = diseaseHierarchy.Result,
            PhenotypeHierarchy = phenotypeHierarchy.Result,
        };
    }

    private T With<T>(Func<IRowSource, T> read)
    {
        using var source = open();
        return read(source);
    }

    private static ReleaseInfo Release(IRowSource source)
    {
        ReleaseInfo? release = null;
        source.ForEach("release_info", "release_id, content_hash, created_at, built_by", row => release = new ReleaseInfo
        {
            Id = 1,
            ReleaseId = row.RequiredText(0),
            ContentHash = row.RequiredText(1),
            CreatedAt = row.RequiredText(2),
            BuiltBy = row.RequiredText(3),
        });
        return release ?? throw new ReleaseException("the database does not say which release it is");
    }

    private static List<Source> Sources(IRowSource source)
    {
        var sources = new List<Source>();
        source.ForEach("source", "id, name, version, url, licence, loaded_at", row => sources.Add(new Source
        {
            Id = row.Int(0),
            Name = row.RequiredText(1),
            Version = row.Text(2),
            Url = row.Text(3),
            Licence = row.Text(4),
            LoadedAt = row.Text(5),
        }));
        return sources;
    }
}
