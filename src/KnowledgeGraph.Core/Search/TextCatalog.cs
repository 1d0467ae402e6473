using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Search;

/// <summary>Every text a record can be found by, numbered through: section after section, row after row. A text may be empty.</summary>
public sealed class TextCatalog
{
    private const string English = "en";

    private readonly Column[] _columns;

    /// <summary>Numbers the texts of an image.</summary>
    public TextCatalog(GraphImage graph)
    {
        _columns = new Column[Enum.GetValues<TextSection>().Length];
        Add(TextSection.DiseaseName, EntityType.Disease, SearchField.Name, graph.Diseases.Name);
        Add(TextSection.DiseaseAcronym, EntityType.Disease, SearchField.Synonym, graph.Diseases.Acronym);
        Add(TextSection.DiseaseSynonym, EntityType.Disease, graph.Diseases.Synonyms);
        Add(TextSection.GeneSymbol, EntityType.Gene, SearchField.Symbol, graph.Genes.Symbol);
        Add(TextSection.GeneName, EntityType.Gene, SearchField.Name, graph.Genes.Name);
        Add(TextSection.GeneSynonym, EntityType.Gene, graph.Genes.Synonyms);
        Add(TextSection.PhenotypeName, EntityType.Phenotype, SearchField.Name, graph.Phenotypes.Name);
        Add(TextSection.PhenotypeSynonym, EntityType.Phenotype, graph.Phenotypes.Synonyms);
        Add(TextSection.CitationTitle, EntityType.Citation, SearchField.Title, graph.Citations.Title);
        var translations = graph.Phenotypes.Translations;
        Add(
            TextSection.PhenotypeTranslation,
            EntityType.Phenotype,
            SearchField.Translation,
            translations.Name,
            translations.PhenotypeRow,
            translations.Language);
        NameCount = Count;
        Add(TextSection.DiseaseDefinition, EntityType.Disease, graph.Diseases.Definitions);
        Add(TextSection.PhenotypeDefinition, EntityType.Phenotype, graph.Phenotypes.Definitions);
    }

    /// <summary>Texts in all.</summary>
    public int Count { get; private set; }

    /// <summary>The number of texts that name a record; those after them are definitions.</summary>
    public int NameCount { get; }

    /// <summary>The number of a text.</summary>
    public int NumberOf(TextSection section, int row) => _columns[(int)section].Start + row;

    /// <summary>The text, as it is written.</summary>
    public ReadOnlySpan<byte> Utf8(int text)
    {
        var column = ColumnOf(text);
        return column.Texts.Utf8(text - column.Start);
    }

    /// <summary>The kind of record it is of.</summary>
    public EntityType TypeOf(int text) => ColumnOf(text).Type;

    /// <summary>The part of the record it is.</summary>
    public SearchField FieldOf(int text) => ColumnOf(text).Field;

    /// <summary>The record's row.</summary>
    public int RowOf(int text)
    {
        var column = ColumnOf(text);
        return column.Owners is { } owners ? owners[text - column.Start] : text - column.Start;
    }

    /// <summary>The language of a text, as a BCP 47 tag; null if it is not known, as for titles.</summary>
    public string? LanguageOf(int text)
    {
        var column = ColumnOf(text);
        return column.Languages is { } languages ? languages[text - column.Start] : column.Field == SearchField.Title ? null : English;
    }

    /// <summary>How closely a synonym fits; null for other texts.</summary>
    public SynonymScope? ScopeOf(int text)
    {
        var column = ColumnOf(text);
        return column.Synonyms?.Scope[text - column.Start];
    }

    /// <summary>Whether the text is a gene's former symbol: those are HGNC's, abbreviations that are related, no more.</summary>
    public bool IsFormerSymbol(int text)
    {
        var column = ColumnOf(text);
        return column.Section == TextSection.GeneSynonym
            && column.Synonyms!.Scope[text - column.Start] == SynonymScope.Related
            && column.Synonyms.IsAbbreviation[text - column.Start];
    }

    private Column ColumnOf(int text)
    {
        var index = _columns.Length - 1;
        while (_columns[index].Start > text)
        {
            index--;
        }

        return _columns[index];
    }

    private void Add(TextSection section, EntityType type, SynonymTable synonyms) =>
        Add(section, type, SearchField.Synonym, synonyms.Name, synonyms.EntityRow, synonyms.Language, synonyms);

    private void Add(TextSection section, EntityType type, DefinitionTable definitions)
    {
        var owners = new int[definitions.Text.Count];
        for (var row = 0; row < definitions.ByEntity.Count; row++)
        {
            var (start, count) = definitions.ByEntity[row];
            owners.AsSpan(start, count).Fill(row);
        }

        Add(section, type, SearchField.Definition, definitions.Text, owners);
    }

    private void Add(
        TextSection section,
        EntityType type,
        SearchField field,
        Utf8Column texts,
        int[]? owners = null,
        PooledColumn? languages = null,
        SynonymTable? synonyms = null)
    {
        _columns[(int)section] = new Column(section, type, field, texts, owners, languages, synonyms, Count);
        Count += texts.Count;
    }

    private sealed record Column(
        TextSection Section,
        EntityType Type,
        SearchField Field,
        Utf8Column Texts,
        int[]? Owners,
        PooledColumn? Languages,
        SynonymTable? Synonyms,
        int Start);
}
