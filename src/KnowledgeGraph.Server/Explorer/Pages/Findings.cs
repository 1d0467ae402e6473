using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>What was observed, and what was looked for and not seen.</summary>
internal sealed record Findings(IReadOnlyList<RecordRef> Observed, IReadOnlyList<RecordRef> Excluded)
{
    /// <summary>The page of these.</summary>
    public string Address => PageLinks.With(
        "/diagnose", [.. Observed.Select(term => ("observed", (string?)term.Curie)), .. Excluded.Select(term => ("excluded", (string?)term.Curie))]);

    public Findings Without(RecordRef term) =>
        new([.. Observed.Where(one => one.Curie != term.Curie)], [.. Excluded.Where(one => one.Curie != term.Curie)]);
}
