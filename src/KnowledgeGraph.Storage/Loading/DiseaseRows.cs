using System.Data.Common;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

internal static class DiseaseRows
{
    public static DiseaseTable Read(DbConnection connection)
    {
        var (curie, name, acronym, semanticType) = (new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new PooledColumnBuilder());
        var (medgenUid, conceptId, mondoId) = (new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder());
        var (omimId, orphanetId) = (new Utf8ColumnBuilder(), new Utf8ColumnBuilder());
        const string Columns = "curie, name, acronym, semantic_type, medgen_uid, concept_id, mondo_id, omim_id, orphanet_id";
        TableRows.ForEach(connection, "disease", Columns, reader =>
        {
            curie.Add(reader.GetString(0));
            name.Add(reader.GetString(1));
            acronym.Add(reader.Text(2));
            semanticType.Add(reader.Text(3));
            medgenUid.Add(reader.Text(4));
            conceptId.Add(reader.Text(5));
            mondoId.Add(reader.Text(6));
            omimId.Add(reader.Text(7));
            orphanetId.Add(reader.Text(8));
        });
        var curies = curie.Build();
        var inheritance = Inheritance(connection);
        var resources = Resources(connection);
        return new DiseaseTable
        {
            Curie = curies,
            Name = name.Build(),
            Acronym = acronym.Build(),
            SemanticType = semanticType.Build(),
            MedgenUid = medgenUid.Build(),
            ConceptId = conceptId.Build(),
            MondoId = mondoId.Build(),
            OmimId = omimId.Build(),
            OrphanetId = orphanetId.Build(),
            Identifiers = SharedRows.Identifiers(connection, "disease_identifier", curies.Count),
            Synonyms = SharedRows.Synonyms(connection, "disease_synonym", curies.Count),
            Definitions = SharedRows.Definitions(connection, "disease_definition", curies.Count),
            Inheritance = inheritance,
            InheritanceOf = RowRanges.FromOwners(curies.Count, Array.ConvertAll(inheritance, row => row.DiseaseId - 1)),
            Resources = resources,
            ResourcesOf = RowRanges.FromOwners(curies.Count, Array.ConvertAll(resources, row => row.DiseaseId - 1)),
        };
    }

    private static DiseaseInheritance[] Inheritance(DbConnection connection)
    {
        var rows = new List<DiseaseInheritance>();
        TableRows.ForEach(connection, "disease_inheritance", "id, disease_id, phenotype_id, source_id", reader => rows.Add(new DiseaseInheritance
        {
            Id = reader.GetInt32(0),
            DiseaseId = reader.GetInt32(1),
            PhenotypeId = reader.GetInt32(2),
            SourceId = reader.GetInt32(3),
        }));
        return [.. rows];
    }

    private static DiseaseResource[] Resources(DbConnection connection)
    {
        var rows = new List<DiseaseResource>();
        TableRows.ForEach(connection, "disease_resource", "id, disease_id, name, url, audience", reader => rows.Add(new DiseaseResource
        {
            Id = reader.GetInt32(0),
            DiseaseId = reader.GetInt32(1),
            Name = reader.GetString(2),
            Url = reader.GetString(3),
            Audience = reader.GetString(4),
        }));
        return [.. rows];
    }
}
