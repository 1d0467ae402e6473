using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>
/// A table of what sources state about the links of a kind, and what of it two releases are compared by: all that a statement says; where
/// in a file it stands is not.
/// </summary>
/// <param name="Name">The name of the table.</param>
/// <param name="Fields">The fields that are compared.</param>
internal sealed record StatementTable(string Name, params StatementField[] Fields)
{
    private const string Link = "link_id";
    private const string Source = "source_id";
    private const int FirstField = 2;

    private static readonly StatementField[] Common =
    [
        new("evidence", "evidence"),
        new("references", "\"references\""),
        new("assertedBy", "asserted_by"),
        new("assertedOn", "asserted_on"),
        new("statedOf", "stated_of"),
    ];

    /// <summary>Disease – gene.</summary>
    public static StatementTable DiseaseGenes { get; } = new(
        "disease_gene_statement",
        [
            .. Common,
            new("association", "association", StatementFieldKind.Number),
            new("validity", "validity", StatementFieldKind.Number),
            new("modeOfInheritance", "mode_of_inheritance"),
            new("diseaseName", "disease_name"),
        ]);

    /// <summary>Disease – phenotype.</summary>
    public static StatementTable DiseasePhenotypes { get; } = new(
        "disease_phenotype_statement",
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
        ]);

    /// <summary>Gene – phenotype.</summary>
    public static StatementTable GenePhenotypes { get; } = new(
        "gene_phenotype_statement",
        [.. Common, new("disease", "disease_id", StatementFieldKind.Disease), new("frequency", "frequency")]);

    /// <summary>Disease – paper.</summary>
    public static StatementTable DiseaseCitations { get; } = new("disease_citation_statement", Common);

    /// <summary>Gene – paper.</summary>
    public static StatementTable GeneCitations { get; } = new("gene_citation_statement", Common);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<StatementTable> All { get; } =
        [DiseaseGenes, DiseasePhenotypes, GenePhenotypes, DiseaseCitations, GeneCitations];

    /// <summary>Tells hashes that are kept in files from those of a kg that reads other fields.</summary>
    public static string Form => string.Join(
        ' ',
        new[] { Common, DiseaseGenes.Fields, DiseasePhenotypes.Fields, GenePhenotypes.Fields }
            .SelectMany(fields => fields.Select(one => $"{one}")));

    /// <summary>The columns that are read, in the order in which <see cref="Hasher"/> takes them.</summary>
    public IReadOnlyList<string> Columns => [Link, Source, .. Fields.Select(one => one.Column)];

    /// <summary>The statements of the sources of a release, in short.</summary>
    /// <param name="image">The image of the release.</param>
    /// <param name="column">Gives the statements of a table about so many links.</param>
    public static ReleaseStatements Of(GraphImage image, Func<StatementTable, int, StatementColumn> column) => new()
    {
        DiseaseGenes = column(DiseaseGenes, image.DiseaseGenes.Count),
        DiseasePhenotypes = column(DiseasePhenotypes, image.DiseasePhenotypes.Count),
        GenePhenotypes = column(GenePhenotypes, image.GenePhenotypes.Count),
        DiseaseCitations = column(DiseaseCitations, image.DiseaseCitations.Count),
        GeneCitations = column(GeneCitations, image.GeneCitations.Count),
    };

    /// <summary>Hashes the statements of a table, row by row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="diseaseHash">The hash of the CURIE of a disease, by its row.</param>
    public sealed class Hasher(StatementTable table, Func<int, uint> diseaseHash)
    {
        private readonly StatementColumn.Builder _column = new([.. table.Fields.Select(one => one.Name)]);
        private readonly ushort[] _parts = new ushort[table.Fields.Length];

        /// <summary>Adds a row of <see cref="Columns"/>.</summary>
        public void Add(IRow row)
        {
            var whole = 0u;
            for (var index = 0; index < table.Fields.Length; index++)
            {
                var hash = HashOf(row, FirstField + index, table.Fields[index].Kind);
                _parts[index] = (ushort)(hash ^ (hash >> 16));
                whole = TextHash.Join(whole, hash);
            }

            _column.Add(row.Row(0), row.Int(1), whole, _parts);
        }

        /// <summary>The statements about so many links.</summary>
        /// <exception cref="ArgumentException">A statement is about a link that there is not.</exception>
        public StatementColumn Build(int linkCount) => _column.Build(linkCount);

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
                StatementFieldKind.Disease => diseaseHash(row.Row(column)),
                _ => TextHash.Of(row.Utf8(column)),
            };
        }
    }
}
