using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

internal static class PhenotypeRows
{
    public static PhenotypeTable Read(IRowSource source)
    {
        var (curie, name, conceptId, medgenUid) =
            (new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder());
        var semanticType = new PooledColumnBuilder();
        var obsolete = new List<bool>();
        var replacedBy = new List<int>();
        source.ForEach("phenotype", "curie, name, concept_id, medgen_uid, semantic_type, is_obsolete, replaced_by_id", row =>
        {
            curie.AddUtf8(row.Utf8(0));
            name.AddUtf8(row.Utf8(1));
            conceptId.AddUtf8(row.Utf8(2));
            medgenUid.AddUtf8(row.Utf8(3));
            semanticType.AddUtf8(row.Utf8(4));
            obsolete.Add(row.Flag(5));
            replacedBy.Add(row.Row(6));
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
            Identifiers = SharedRows.Identifiers(source, "phenotype_identifier", obsolete.Count),
            Synonyms = SharedRows.Synonyms(source, "phenotype_synonym", obsolete.Count),
            Translations = Translations(source),
            Definitions = SharedRows.Definitions(source, "phenotype_definition", obsolete.Count),
        };
    }

    private static TranslationTable Translations(IRowSource source)
    {
        var terms = new List<int>();
        var (names, languages) = (new Utf8ColumnBuilder(), new PooledColumnBuilder());
        source.ForEach("phenotype_translation", "phenotype_id, name, language", row =>
        {
            terms.Add(row.Row(0));
            names.AddUtf8(row.Utf8(1));
            languages.AddUtf8(row.Utf8(2));
        });
        return new TranslationTable { EntityRow = [.. terms], Name = names.Build(), Language = languages.Build() };
    }
}
