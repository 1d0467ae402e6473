using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

internal static class DiseaseRows
{
    public static DiseaseTable Read(IRowSource source)
    {
        var (curie, name, acronym, semanticType) =
            (new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new PooledColumnBuilder());
        var inheritanceText = new PooledColumnBuilder();
        var (medgenUid, conceptId, mondoId) = (new Utf8ColumnBuilder(), new Utf8ColumnBuilder(), new Utf8ColumnBuilder());
        var (omimId, orphanetId) = (new Utf8ColumnBuilder(), new Utf8ColumnBuilder());
        const string Columns = "curie, name, acronym, semantic_type, medgen_uid, concept_id, mondo_id, omim_id, orphanet_id, inheritance";
        source.ForEach("disease", Columns, row =>
        {
            curie.AddUtf8(row.Utf8(0));
            name.AddUtf8(row.Utf8(1));
            acronym.AddUtf8(row.Utf8(2));
            semanticType.AddUtf8(row.Utf8(3));
            medgenUid.AddUtf8(row.Utf8(4));
            conceptId.AddUtf8(row.Utf8(5));
            mondoId.AddUtf8(row.Utf8(6));
            omimId.AddUtf8(row.Utf8(7));
            orphanetId.AddUtf8(row.Utf8(8));
            inheritanceText.AddUtf8(row.Utf8(9));
        });
        var curies = curie.Build();
        var inheritance = InheritanceRows.Read(source);
        var resources = Resources(source);
        var prevalence = EpidemiologyRows.Prevalence(source);
        var onset = EpidemiologyRows.Onset(source);
        return new DiseaseTable
        {
            Curie = curies,
            Name = name.Build(),
            Acronym = acronym.Build(),
            SemanticType = semanticType.Build(),
            InheritanceText = inheritanceText.Build(),
            MedgenUid = medgenUid.Build(),
            ConceptId = conceptId.Build(),
            MondoId = mondoId.Build(),
            OmimId = omimId.Build(),
            OrphanetId = orphanetId.Build(),
            Identifiers = SharedRows.Identifiers(source, "disease_identifier", curies.Count),
            Synonyms = SharedRows.Synonyms(source, "disease_synonym", curies.Count),
            Definitions = SharedRows.Definitions(source, "disease_definition", curies.Count),
            Inheritance = inheritance,
            InheritanceOf = RowRanges.FromOwners(curies.Count, Array.ConvertAll(inheritance, row => row.DiseaseId - 1)),
            Prevalence = prevalence,
            PrevalenceOf = RowRanges.FromOwners(curies.Count, Array.ConvertAll(prevalence, row => row.DiseaseId - 1)),
            Onset = onset,
            OnsetOf = RowRanges.FromOwners(curies.Count, Array.ConvertAll(onset, row => row.DiseaseId - 1)),
            Resources = resources,
            ResourcesOf = RowRanges.FromOwners(curies.Count, Array.ConvertAll(resources, row => row.DiseaseId - 1)),
        };
    }

    private static DiseaseResource[] Resources(IRowSource source)
    {
        var rows = new List<DiseaseResource>();
        source.ForEach("disease_resource", "id, disease_id, name, url, audience", row => rows.Add(new DiseaseResource
        {
            Id = row.Int(0),
            DiseaseId = row.Int(1),
            Name = row.RequiredText(2),
            Url = row.RequiredText(3),
            Audience = row.RequiredText(4),
        }));
        return [.. rows];
    }
}
