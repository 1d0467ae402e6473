using System.Data.Common;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

internal static class PhenotypeRows
{
    public static PhenotypeTable Read(DbConnection connection)
    {
        var (curie, name, conceptId, medgenUid) = (new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder());
        var semanticType = new PooledColumnBuilder();
        var obsolete = new List<bool>();
        var replacedBy = new List<int>();
        TableRows.ForEach(connection, "phenotype", "curie, name, concept_id, medgen_uid, semantic_type, is_obsolete, replaced_by_id", reader =>
        {
            curie.Add(reader.GetString(0));
            name.Add(reader.GetString(1));
            conceptId.Add(reader.Text(2));
            medgenUid.Add(reader.Text(3));
            semanticType.Add(reader.Text(4));
            obsolete.Add(reader.GetInt32(5) != 0);
            replacedBy.Add(reader.Row(6));
        });
        return new PhenotypeTable
        {
            Curie = curie.Build(),
            Name = name.Build(),
            ConceptId = conceptId.Build(),
            MedgenUid = medgenUid.Build(),
            SemanticType = semanticType.Build(),
            IsObsolete = [.. obsolete],
            ReplacedByRow = [.. replacedBy],
            Identifiers = SharedRows.Identifiers(connection, "phenotype_identifier", obsolete.Count),
            Synonyms = SharedRows.Synonyms(connection, "phenotype_synonym", obsolete.Count),
            Definitions = SharedRows.Definitions(connection, "phenotype_definition", obsolete.Count),
        };
    }
}
