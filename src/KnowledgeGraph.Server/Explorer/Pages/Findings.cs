using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The findings that were observed, and those that were looked for and not seen.</summary>
internal sealed record Findings(IReadOnlyList<RecordRef> Observed, IReadOnlyList<RecordRef> Excluded)
{
    /// <summary>CURIEs of the excluded findings that were asked about on purpose.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];

    /// <summary>The address of the page for these findings.</summary>
    public string Address => PageLinks.With(
        "/diagnose", [.. Observed.Select(term => ("observed", (string?)term.Curie)), .. Excluded.Select(
            term => ("excluded", (string?)term.Curie)), .. Answered.Select(curie => ("answered", (string?)curie))]);

    public Findings Without(RecordRef term) =>
        new([.. Observed.Where(one => one.Curie != term.Curie)], [.. Excluded.Where(one => one.Curie != term.Curie)])
        {
            Answered = [.. Answered.Where(curie => curie != term.Curie)],
        };
}
