using System.Data.Common;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>Reads a release into memory, entities on one connection and links on another at the same time.</summary>
internal sealed class GraphImageLoader(Func<DbConnection> open)
{
    public GraphImage Load()
    {
        var links = Task.Run(() => With(LinkRows.Read));
        var genes = Task.Run(() => With(GeneRows.Read));
        var diseases = With(DiseaseRows.Read);
        var phenotypes = With(PhenotypeRows.Read);
        var citations = With(CitationRows.Read);
        var rows = links.GetAwaiter().GetResult();
        return With(connection => new GraphImage
        {
            Release = Release(connection),
            Sources = Sources(connection),
            Diseases = diseases,
            Genes = genes.GetAwaiter().GetResult(),
            Phenotypes = phenotypes,
            Citations = citations,
            DiseaseGenes = rows.DiseaseGenes(diseases.Count, genes.Result.Count),
            DiseasePhenotypes = rows.DiseasePhenotypes(diseases.Count, phenotypes.Count),
            DiseaseCitations = rows.DiseaseCitations(diseases.Count, citations),
            GenePhenotypes = rows.GenePhenotypes(genes.Result.Count, phenotypes.Count),
            GeneCitations = rows.GeneCitations(genes.Result.Count, citations),
            DiseaseHierarchy = new Hierarchy(rows.DiseaseParents(diseases.Count)),
            PhenotypeHierarchy = new Hierarchy(rows.PhenotypeParents(phenotypes.Count)),
        });
    }

    private T With<T>(Func<DbConnection, T> read)
    {
        using var connection = open();
        connection.Open();
        return read(connection);
    }

    private static ReleaseInfo Release(DbConnection connection)
    {
        ReleaseInfo? release = null;
        TableRows.ForEach(connection, "release_info", "release_id, content_hash, created_at, built_by", reader => release = new ReleaseInfo
        {
            Id = 1,
            ReleaseId = reader.GetString(0),
            ContentHash = reader.GetString(1),
            CreatedAt = reader.GetString(2),
            BuiltBy = reader.GetString(3),
        });
        return release ?? throw new Releases.ReleaseException("the database does not say which release it is");
    }

    private static List<Source> Sources(DbConnection connection)
    {
        var sources = new List<Source>();
        TableRows.ForEach(connection, "source", "id, name, version, url, licence, loaded_at", reader => sources.Add(new Source
        {
            Id = reader.GetInt32(0),
            Name = reader.GetString(1),
            Version = reader.Text(2),
            Url = reader.Text(3),
            Licence = reader.Text(4),
            LoadedAt = reader.Text(5),
        }));
        return sources;
    }
}
