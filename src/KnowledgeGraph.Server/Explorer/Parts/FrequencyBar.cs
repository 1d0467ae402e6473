using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>How often a feature is seen, as a bar with the words beside it.</summary>
internal static class FrequencyBar
{
    public static Html Of(FrequencyReply? frequency) => frequency is null
        ? Html.Of($"""<p class="freq none">frequency not stated</p>""")
        : Html.Of($"""<p class="freq">{Bar(frequency.Ratio)}<span>{Told(frequency)}</span></p>""");

    private static Html Bar(double? ratio) => ratio is { } share
        ? Html.Of($"""<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" """
            + $"""width="100" height="8"/><rect width="{Math.Clamp(share, 0, 1) * 100:0.#}" height="8"/></svg>""")
        : Html.Empty;

    private static Html Told(FrequencyReply frequency)
    {
        var counts = frequency is { Numerator: { } some, Denominator: { } all } ? Html.Of($"""{some} of {all}""") : Html.Empty;
        var isCounts = frequency.Text.Contains('/', StringComparison.Ordinal) && !counts.IsEmpty;
        var text = isCounts && frequency.Ratio is { } ratio ? Html.Of($"{Words.Percent(ratio)}") : Html.Of($"{frequency.Text}");
        return counts.IsEmpty ? text : Html.Of($"""{text} <span class="muted">{counts}</span>""");
    }
}
