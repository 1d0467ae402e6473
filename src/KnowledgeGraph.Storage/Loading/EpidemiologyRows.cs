using KnowledgeGraph.Core.Diseases;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>The prevalence figures and ages of onset of diseases.</summary>
internal static class EpidemiologyRows
{
    public static DiseasePrevalence[] Prevalence(IRowSource source)
    {
        var rows = new List<DiseasePrevalence>();
        const string Columns = "id, disease_id, source_id, type, \"class\", per100000, \"count\", geographic, is_validated, evidence, "
            + "\"references\", stated_of, file_id, \"row\"";
        source.ForEach("disease_prevalence", Columns, row => rows.Add(new DiseasePrevalence
        {
            Id = row.Int(0),
            DiseaseId = row.Int(1),
            SourceId = row.Int(2),
            Type = (PrevalenceType)row.Int(3),
            Class = row.Text(4),
            Per100000 = row.IsNull(5) ? null : row.Double(5),
            Count = row.Whole(6),
            Geographic = row.Text(7),
            IsValidated = row.Flag(8),
            Evidence = row.Text(9),
            References = row.Text(10),
            StatedOf = row.RequiredText(11),
            FileId = row.Whole(12),
            Row = row.Whole(13),
        }));
        return [.. rows];
    }

    public static DiseaseOnset[] Onset(IRowSource source)
    {
        var rows = new List<DiseaseOnset>();
        source.ForEach("disease_onset", "id, disease_id, source_id, age, phenotype_id, frequency, \"references\", stated_of, "
            + "file_id, \"row\"", row => rows.Add(new DiseaseOnset
            {
                Id = row.Int(0),
                DiseaseId = row.Int(1),
                SourceId = row.Int(2),
                Age = (OnsetAge?)row.Whole(3),
                PhenotypeId = row.Whole(4),
                Frequency = row.Text(5),
                References = row.Text(6),
                StatedOf = row.RequiredText(7),
                FileId = row.Whole(8),
                Row = row.Whole(9),
            }));
        return [.. rows];
    }
}
