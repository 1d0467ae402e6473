using KnowledgeGraph.Core.Diseases;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>The modes of inheritance of diseases, statement by statement.</summary>
internal static class InheritanceRows
{
    private const string Columns =
        "id, disease_id, phenotype_id, source_id, \"references\", stated_of, disease_name, evidence, asserted_by, asserted_on, "
        + "asserted_before, aspect, frequency, onset, sex, modifiers, file_id, \"row\"";

    public static DiseaseInheritance[] Read(IRowSource source)
    {
        var rows = new List<DiseaseInheritance>();
        source.ForEach("disease_inheritance", Columns, row => rows.Add(new DiseaseInheritance
        {
            Id = row.Int(0),
            DiseaseId = row.Int(1),
            PhenotypeId = row.Int(2),
            SourceId = row.Int(3),
            References = row.Text(4),
            StatedOf = row.RequiredText(5),
            DiseaseName = row.Text(6),
            Evidence = row.Text(7),
            AssertedBy = row.Text(8),
            AssertedOn = row.Text(9),
            AssertedBefore = row.Text(10),
            Aspect = row.Text(11),
            Frequency = row.Text(12),
            Onset = row.Text(13),
            Sex = row.Text(14),
            Modifiers = row.Text(15),
            FileId = row.Whole(16),
            Row = row.Whole(17),
        }));
        return [.. rows];
    }
}
