using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>A note is pasted and posted; what was read in it is shown, and can be corrected, before diseases are ranked by it.</summary>
internal static class NoteForm
{
    public const string Note = "note";
    public const string Language = "language";
    public const string Finding = "finding";

    private const string Seen = "seen";
    private const string NotSeen = "not-seen";

    /// <summary>The field that a note is pasted into.</summary>
    public static Html Of(IReadOnlyList<string> languages) => Html.Of($"""
        <form class="ask" method="post" action="/diagnose">
        <p class="field note"><label for="f-note">Or paste a note; it is posted, kept nowhere, and stands in no address</label>
        <textarea id="f-note" name="{Note}" rows="6" maxlength="100000" spellcheck="false" autocomplete="off" required></textarea></p>
        <p class="field short"><label for="f-language">Language</label><select id="f-language" name="{Language}">{Html.Each(languages, language => Option(language, language, language == TextAnnotator.English))}</select></p>
        <p class="field"><button class="primary" type="submit">Read the note</button></p>
        </form>
        """);

    /// <summary>The terms that were read, each once, with the choice of how it counts.</summary>
    public static Html Of(ReadNoteReply read)
    {
        var terms = read.Spans.Where(span => !span.Nested).GroupBy(span => span.Phenotype.Curie).ToList();
        return Html.If(terms.Count > 0, () => Html.Of($"""
            <section aria-labelledby="read"><h2 id="read">What was read</h2>
            <p class="muted">Correct what is wrong, then rank. What is uncertain, of the family, or no abnormality is left out unless you say otherwise.</p>
            <form method="post" action="/diagnose">
            <div class="scroll" tabindex="0" role="region" aria-label="Findings of the note"><table class="findings"><thead><tr><th scope="col">In the note</th><th scope="col">Read as</th><th scope="col">Said of it</th><th scope="col">Counts as</th></tr></thead>
            <tbody>{Html.Each(terms, term => Row(read, [.. term]))}</tbody></table></div>
            <p class="field"><button class="primary" type="submit">Rank diseases</button></p>
            </form></section>
            """));
    }

    /// <summary>The terms of what was posted by the table: those that count as seen, or as not seen.</summary>
    public static IReadOnlyList<string> Terms(IFormCollection posted, bool isSeen) =>
        [.. posted[Finding].OfType<string>().Select(value => value.Split(' '))
            .Where(value => value.Length == 2 && value[1] == (isSeen ? Seen : NotSeen))
            .Select(value => value[0])
            .Distinct()];

    private static Html Row(ReadNoteReply read, IReadOnlyList<ReadSpanReply> spans)
    {
        var term = spans[0].Phenotype;
        var state = read.Observed.Any(one => one.Curie == term.Curie)
            ? Seen
            : read.Excluded.Any(one => one.Curie == term.Curie) ? NotSeen : string.Empty;
        return Html.Of($"""
            <tr><td>{Html.Join(spans.Select(span => Html.Of($"“{span.Text}”")).Distinct(), Html.Of($", "))}</td>
            <th scope="row"><a href="{PageLinks.Phenotype(term.Curie)}">{term.Label}</a> <span class="muted">{term.Curie}</span></th>
            <td>{Html.Join(spans.Select(Said).Distinct(), Html.Of($", "))}</td>
            <td><select name="{Finding}" aria-label="{term.Label} counts as">{Option($"{term.Curie} {Seen}", "seen", state == Seen)}{Option($"{term.Curie} {NotSeen}", "not seen", state == NotSeen)}{Option(string.Empty, "left out", state.Length == 0)}</select></td></tr>
            """);
    }

    private static Html Said(ReadSpanReply span) => Html.Of($"""
        {Words.Of(span.Polarity).ToLowerInvariant()}{Html.If(span.Negated && span.Polarity == "FAMILY", () => Html.Of($", denied"))}{Html.If(span.Cue, cue => Html.Of($""" <span class="muted">(“{cue}”)</span>"""))}
        """);

    private static Html Option(string value, string label, bool isChosen) =>
        isChosen
            ? Html.Of($"""<option value="{value}" selected>{label}</option>""")
            : Html.Of($"""<option value="{value}">{label}</option>""");
}
