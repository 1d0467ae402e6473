using System.Numerics;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Model.Provenance;

/// <summary>
/// Counts the rows of a release as they are written: of each kind, of each kind by source, those with a value in a column that may be
/// without, and translations by language.
/// </summary>
internal sealed class RowCounts
{
    // These tables describe how a release was made and are not part of its content.
    private static readonly string[] Uncounted = ["load_report_entry", "release_info", "source", "citation_list", "filter_clause"];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["disease"] = "diseases",
        ["gene"] = "genes",
        ["phenotype"] = "phenotypes",
        ["citation"] = "papers",
        ["disease_gene"] = "disease–gene links",
        ["disease_phenotype"] = "disease–phenotype links",
        ["disease_citation"] = "disease–paper links",
        ["gene_phenotype"] = "gene–phenotype links",
        ["gene_citation"] = "gene–paper links",
        ["disease_gene_statement"] = "disease–gene statements",
        ["disease_phenotype_statement"] = "disease–phenotype statements",
        ["disease_citation_statement"] = "disease–paper statements",
        ["gene_phenotype_statement"] = "gene–phenotype statements",
        ["gene_citation_statement"] = "gene–paper statements",
        ["disease_parent"] = "steps of the disease hierarchy",
        ["phenotype_parent"] = "steps of the phenotype hierarchy",
        ["disease_inheritance"] = "modes of inheritance",
        ["disease_prevalence"] = "prevalence figures",
        ["disease_onset"] = "ages of onset",
        ["disease_citation_category"] = "papers in sections",
        ["citation_mesh_heading"] = "MeSH headings of papers",
        ["phenotype_translation"] = "translations of phenotypes",
        ["merged_citation"] = "numbers of merged papers",
    };

    private readonly Dictionary<int, string> _sources = [];
    private readonly Dictionary<int, int> _sourceOfList = [];
    private readonly SortedDictionary<string, Table> _tables = new(StringComparer.Ordinal);

    /// <summary>The data sets.</summary>
    public List<ManifestSource> Sources { get; } = [];

    /// <summary>The files that records were loaded from.</summary>
    public List<ManifestFile> Files { get; } = [];

    /// <summary>Starts the counts of a table's rows.</summary>
    public Table Of(EntityColumns columns) => _tables[columns.Table] = new Table(
        Array.FindIndex(columns.Properties, property => property.Name == nameof(AssociationStatement.SourceId)),
        Array.FindIndex(columns.Properties, property => property.Name == nameof(DiseaseCitation.ListedIn)),
        Array.FindIndex(columns.Properties, property => property.Name == nameof(PhenotypeTranslation.Language)),
        [
            .. columns.Properties.Select((property, at) => (property, at)).Where(column => column.property.IsNullable)
                .Select(column => (column.property.GetColumnName().Replace('_', ' '), column.at)),
        ]);

    /// <summary>Remembers a row that describes other rows.</summary>
    public void Note(object row)
    {
        switch (row)
        {
            case Source source:
                _sources.Add(source.Id, source.Name);
                Sources.Add(new ManifestSource(source.Name, source.Version));
                break;
            case CitationList list:
                _sourceOfList.Add(list.Id, list.SourceId);
                break;
            case LoadReportEntry { Loaded: > 0 } entry:
                Files.Add(new ManifestFile(entry.File, entry.Source, entry.Loaded));
                break;
        }
    }

    /// <summary>All counts.</summary>
    public IReadOnlyList<RowCount> ToList() =>
    [
        .. _tables.Where(table => !Uncounted.Contains(table.Key))
            .SelectMany(table => BySource(Words.GetValueOrDefault(table.Key) ?? table.Key.Replace('_', ' ') + " rows", table.Value)),
    ];

    private IEnumerable<RowCount> BySource(string kind, Table table)
    {
        var bySource = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (source, rows) in table.BySource)
        {
            Add(source, rows);
        }

        for (var list = 0; list < CitationList.Most; list++)
        {
            if (table.ByList[list] > 0 && _sourceOfList.TryGetValue(list + 1, out var source))
            {
                Add(source, table.ByList[list]);
            }
        }

        return
        [
            new RowCount(kind, null, table.Rows),
            .. bySource.Select(source => new RowCount(kind, source.Key, source.Value)),
            .. table.ByLanguage.Select(language => new RowCount($"{kind} in the language {language.Key}", null, language.Value)),
            .. table.Filled.Where(column => column.Rows > 0)
                .Select(column => new RowCount($"{kind} with {column.Name}", null, column.Rows)),
        ];

        void Add(int source, long rows)
        {
            var name = _sources.GetValueOrDefault(source) ?? source.ToString();
            bySource[name] = bySource.GetValueOrDefault(name) + rows;
        }
    }

    /// <summary>The rows of one table.</summary>
    internal sealed class Table(int sourceAt, int listsAt, int languageAt, (string Name, int At)[] optional)
    {
        private readonly long[] _filled = new long[optional.Length];

        public long Rows { get; private set; }

        public SortedDictionary<string, long> ByLanguage { get; } = new(StringComparer.Ordinal);

        public IEnumerable<(string Name, long Rows)> Filled => optional.Zip(_filled, (column, rows) => (column.Name, rows));

        public Dictionary<int, long> BySource { get; } = [];

        public long[] ByList { get; } = new long[CitationList.Most];

        public void Add(object?[] values)
        {
            Rows++;
            for (var column = 0; column < optional.Length; column++)
            {
                _filled[column] += values[optional[column].At] is null or "" ? 0 : 1;
            }

            if (languageAt >= 0 && values[languageAt] is string language)
            {
                ByLanguage[language] = ByLanguage.GetValueOrDefault(language) + 1;
            }

            if (sourceAt >= 0 && values[sourceAt] is int source)
            {
                BySource[source] = BySource.GetValueOrDefault(source) + 1;
            }

            if (listsAt >= 0)
            {
                for (var lists = Convert.ToUInt32(values[listsAt]); lists != 0; lists &= lists - 1)
                {
                    ByList[BitOperations.TrailingZeroCount(lists)]++;
                }
            }
        }
    }
}
