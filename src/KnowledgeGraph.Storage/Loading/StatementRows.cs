using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>
/// Reads who says something of the links of a release, and in short what: what two releases are compared by, and nothing else needs.
/// </summary>
internal sealed class StatementRows(Func<IRowSource> open, GraphImage image)
{
    // Of all kinds of statement.
    private const string Common = "link_id, source_id, evidence, asserted_by, asserted_on, stated_of";
    private const int FirstText = 2;

    // FNV-1a.
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    public ReleaseStatements Read()
    {
        StatementColumn? diseaseGenes = null;
        StatementColumn? diseasePhenotypes = null;
        StatementColumn? genePhenotypes = null;
        StatementColumn? diseaseCitations = null;
        StatementColumn? geneCitations = null;
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount) },
            () => diseaseGenes = Column(
                "disease_gene_statement",
                image.DiseaseGenes,
                "mode_of_inheritance, disease_name, \"references\"",
                numbers: "association, validity"),
            () => diseasePhenotypes = Column(
                "disease_phenotype_statement",
                image.DiseasePhenotypes,
                "frequency, onset, sex, modifiers, \"references\""),
            () => genePhenotypes = Column("gene_phenotype_statement", image.GenePhenotypes, "frequency, \"references\""),
            () => diseaseCitations = Column("disease_citation_statement", image.DiseaseCitations, "\"references\""),
            () => geneCitations = Column("gene_citation_statement", image.GeneCitations, "\"references\""));
        return new ReleaseStatements
        {
            DiseaseGenes = diseaseGenes!,
            DiseasePhenotypes = diseasePhenotypes!,
            GenePhenotypes = genePhenotypes!,
            DiseaseCitations = diseaseCitations!,
            GeneCitations = geneCitations!,
        };
    }

    private StatementColumn Column(string table, LinkSet links, string texts, string? numbers = null)
    {
        using var source = open();
        var column = new StatementColumn.Builder(links.Count);
        var firstNumber = FirstText + Common.Split(',').Length - FirstText + texts.Split(',').Length;
        var count = firstNumber + (numbers?.Split(',').Length ?? 0);
        source.ForEach(table, $"{Common}, {texts}{(numbers is null ? string.Empty : ", " + numbers)}", row =>
        {
            var hash = Basis;
            for (var index = FirstText; index < firstNumber; index++)
            {
                foreach (var letter in row.Utf8(index))
                {
                    hash = With(hash, letter);
                }

                // No text has it: columns end where they end.
                hash = With(hash, byte.MaxValue);
            }

            for (var index = firstNumber; index < count; index++)
            {
                hash = With(hash, row.IsNull(index) ? byte.MaxValue : (byte)row.Int(index));
            }

            column.Add(row.Int(0) - 1, row.Int(1), Mixed(hash));
        });
        return column.Build();
    }

    // The last bytes have moved few bits, and hashes of several statements of a source are added: two that change alike would cancel each
    // other (MurmurHash3).
    private static uint Mixed(uint hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
            hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
            return hash ^ (hash >> 16);
        }
    }

    private static uint With(uint hash, byte value) => unchecked((hash ^ value) * Prime);
}
