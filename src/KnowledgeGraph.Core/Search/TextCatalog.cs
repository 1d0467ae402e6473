using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>Every text a record can be found by, numbered through: section after section, row after row. A text may be empty.</summary>
public sealed class TextCatalog
{
    private readonly Column[] _columns;

    /// <summary>Numbers the texts of an image.</summary>
    public TextCatalog(GraphImage graph)
    {
        _columns = new Column[Enum.GetValues<TextSection>().Length];
        Add(TextSection.DiseaseName, EntityType.Disease, SearchField.Name, graph.Diseases.Name, null);
        Add(TextSection.DiseaseAcronym, EntityType.Disease, SearchField.Synonym, graph.Diseases.Acronym, null);
        Add(TextSection.DiseaseSynonym, EntityType.Disease, SearchField.Synonym, graph.Diseases.Synonyms.Name, graph.Diseases.Synonyms.EntityRow);
        Add(TextSection.GeneSymbol, EntityType.Gene, SearchField.Symbol, graph.Genes.Symbol, null);
        Add(TextSection.GeneName, EntityType.Gene, SearchField.Name, graph.Genes.Name, null);
        Add(TextSection.GeneSynonym, EntityType.Gene, SearchField.Synonym, graph.Genes.Synonyms.Name, graph.Genes.Synonyms.EntityRow);
        Add(TextSection.PhenotypeName, EntityType.Phenotype, SearchField.Name, graph.Phenotypes.Name, null);
        Add(
            TextSection.PhenotypeSynonym,
            EntityType.Phenotype,
            SearchField.Synonym,
            graph.Phenotypes.Synonyms.Name,
            graph.Phenotypes.Synonyms.EntityRow);
        Add(TextSection.CitationTitle, EntityType.Citation, SearchField.Title, graph.Citations.Title, null);
    }

    /// <summary>Texts in all.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a text.</summary>
    public int NumberOf(TextSection section, int row) => _columns[(int)section].Start + row;

    /// <summary>The text, as it is written.</summary>
    public ReadOnlySpan<byte> Utf8(int text)
    {
        var column = ColumnOf(text);
        return column.Texts.Utf8(text - column.Start);
    }

    /// <summary>The column it is in.</summary>
    public TextSection SectionOf(int text) => ColumnOf(text).Section;

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

    /// <summary>The row of the text in its own column.</summary>
    public int RowInSection(int text) => text - ColumnOf(text).Start;

    private Column ColumnOf(int text)
    {
        var index = _columns.Length - 1;
        while (_columns[index].Start > text)
        {
            index--;
        }

        return _columns[index];
    }

    private void Add(TextSection section, EntityType type, SearchField field, Utf8Column texts, int[]? owners)
    {
        _columns[(int)section] = new Column(section, type, field, texts, owners, Count);
        Count += texts.Count;
    }

    private sealed record Column(TextSection Section, EntityType Type, SearchField Field, Utf8Column Texts, int[]? Owners, int Start);
}
