using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Selection;

/// <summary>A text of every row.</summary>
public sealed class TextColumn : RowColumn
{
    private readonly Utf8Column? _texts;
    private readonly PooledColumn? _pooled;

    /// <summary>Texts that are held one by one.</summary>
    public TextColumn(Utf8Column texts) => _texts = texts;

    /// <summary>Texts whose distinct values are pooled.</summary>
    public TextColumn(PooledColumn texts) => _pooled = texts;

    /// <summary>Rows.</summary>
    public int Count => _texts?.Count ?? _pooled!.Count;

    /// <summary>Whether its order takes a number for every row.</summary>
    public bool IsRanked => _texts is not null;

    /// <summary>The condition that a row's text meets a test.</summary>
    public RowCondition Where(TextTest test) => _texts is { } texts ? new TextCondition(texts, test) : new CodeCondition(_pooled!, test);

    /// <inheritdoc/>
    public override object? ValueOf(in RowPlace place) => _texts is { } texts ? texts[place.Row] : _pooled![place.Row];

    /// <inheritdoc/>
    public override RowKeys KeysIn(GraphImage graph) => graph.Derived(static _ => new TextRanks()).Of((object?)_texts ?? _pooled!);

    /// <summary>The keys of some rows, which are in the order of their texts; no other row has a key.</summary>
    public RowKeys KeysOver(IEnumerable<int> rows) => TextRanks.Over(_texts!, rows);

    /// <summary>Whether the order of all texts has been worked out.</summary>
    public bool IsRankedIn(GraphImage graph) => graph.Derived(static _ => new TextRanks()).IsKnown((object?)_texts ?? _pooled!);
}
