using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>
/// Reads who says something of the links of a release, and in short what: what two releases are compared by, and nothing else needs. All
/// that a statement says is read; where in a file it stands is not.
/// </summary>
internal sealed class StatementRows(Func<IRowSource> open, GraphImage image)
{
    private const int FirstField = 2;

    private static readonly StatementField[] Common =
    [
        new("evidence", "evidence"),
        new("references", "\"references\""),
        new("assertedBy", "asserted_by"),
        new("assertedOn", "asserted_on"),
        new("statedOf", "stated_of"),
    ];

    private static readonly StatementField[] OfDiseaseGenes =
    [
        .. Common,
        new("association", "association", StatementFieldKind.Number),
        new("validity", "validity", StatementFieldKind.Number),
        new("modeOfInheritance", "mode_of_inheritance"),
        new("diseaseName", "disease_name"),
    ];

    private static readonly StatementField[] OfDiseasePhenotypes =
    [
        .. Common,
        new("negated", "is_negated", StatementFieldKind.Number),
        new("aspect", "aspect"),
        new("frequency", "frequency"),
        new("onset", "onset"),
        new("sex", "sex"),
        new("modifiers", "modifiers"),
        new("diseaseName", "disease_name"),
        new("assertedBefore", "asserted_before"),
    ];

    private static readonly StatementField[] OfGenePhenotypes =
        [.. Common, new("disease", "disease_id", StatementFieldKind.Disease), new("frequency", "frequency")];

    /// <summary>Tells hashes that are kept in files from those of a kg that reads other fields.</summary>
    public static string Form => string.Join(
        ' ',
        new[] { Common, OfDiseaseGenes, OfDiseasePhenotypes, OfGenePhenotypes }.SelectMany(fields => fields.Select(one => $"{one}")));

    public ReleaseStatements Read()
    {
        StatementColumn? diseaseGenes = null;
        StatementColumn? diseasePhenotypes = null;
        StatementColumn? genePhenotypes = null;
        StatementColumn? diseaseCitations = null;
        StatementColumn? geneCitations = null;
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount) },
            () => diseaseGenes = Column("disease_gene_statement", image.DiseaseGenes, OfDiseaseGenes),
            () => diseasePhenotypes = Column("disease_phenotype_statement", image.DiseasePhenotypes, OfDiseasePhenotypes),
            () => genePhenotypes = Column("gene_phenotype_statement", image.GenePhenotypes, OfGenePhenotypes),
            () => diseaseCitations = Column("disease_citation_statement", image.DiseaseCitations, Common),
            () => geneCitations = Column("gene_citation_statement", image.GeneCitations, Common));
        return new ReleaseStatements
        {
            DiseaseGenes = diseaseGenes!,
            DiseasePhenotypes = diseasePhenotypes!,
            GenePhenotypes = genePhenotypes!,
            DiseaseCitations = diseaseCitations!,
            GeneCitations = geneCitations!,
        };
    }

    private StatementColumn Column(string table, LinkSet links, StatementField[] fields)
    {
        using var source = open();
        var column = new StatementColumn.Builder(links.Count, [.. fields.Select(field => field.Name)]);
        var parts = new ushort[fields.Length];
        source.ForEach(table, $"link_id, source_id, {string.Join(", ", fields.Select(field => field.Column))}", row =>
        {
            var whole = 0u;
            for (var index = 0; index < fields.Length; index++)
            {
                var hash = HashOf(row, FirstField + index, fields[index].Kind);
                parts[index] = (ushort)(hash ^ (hash >> 16));
                whole = TextHash.Join(whole, hash);
            }

            column.Add(row.Row(0), row.Int(1), whole, parts);
        });
        return column.Build();
    }

    private uint HashOf(IRow row, int column, StatementFieldKind kind)
    {
        if (row.IsNull(column))
        {
            return 0;
        }

        return kind switch
        {
            StatementFieldKind.Number => TextHash.Of([(byte)row.Int(column)]),
            // Keys are others in each release.
            StatementFieldKind.Disease => TextHash.Of(image.Diseases.Curie.Utf8(row.Row(column))),
            _ => TextHash.Of(row.Utf8(column)),
        };
    }
}
