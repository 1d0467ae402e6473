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
    /// <param name="languages">The languages that the release has names of phenotypes in.</param>
    /// <param name="note">The note that was read, to be changed and read again.</param>
    /// <param name="chosen">The language that it was read in.</param>
    public static Html Of(IReadOnlyList<string> languages, string? note = null, string? chosen = null) => Html.Of($"""
        <form class="ask" method="post" action="/diagnose">
        <p class="field note"><label for="f-note">{(note is null ? "Or paste a note" : "The note")};
        it is posted, kept nowhere, and stands in no address</label>
        <textarea id="f-note" name="{Note}" rows="6" maxlength="100000"
        spellcheck="false" autocomplete="off" required>{Shown(note)}</textarea></p>
        <p class="field short"><label for="f-language">Language</label><select id="f-language" name="{Language}">
        {Html.Each(languages, language => Option(language, Words.Language(language), language == (chosen ?? TextAnnotator.English)))}
        </select></p>
        <p class="field"><button class="primary" type="submit">{(note is null ? "Read the note" : "Read it again")}</button></p>
        </form>
        """);

    /// <summary>The terms that were read, each once, with the choice of how it counts.</summary>
    public static Html Of(ReadNoteReply read, string note)
    {
        var terms = read.Spans.Where(span => !span.Nested).GroupBy(span => span.Phenotype.Curie).ToList();
        return Html.If(terms.Count > 0, () => Html.Of($"""
            <section aria-labelledby="read"><h2 id="read">What was read</h2>
            <p class="the-note" tabindex="0" role="region" aria-label="The note with what was read in it">{Marked(read, note)}</p>
            <p class="legend muted"><span><mark class="seen">seen</mark></span><span><mark class="not-seen">not seen</mark></span>
            <span><mark class="left-out">left out</mark></span></p>
            <p class="muted">Correct what is wrong, then rank. What is uncertain, of the family, or no abnormality is left out unless you
            say otherwise.</p>
            <form class="correct" method="post" action="/diagnose">
            <div class="scroll" tabindex="0" role="region" aria-label="Findings of the note"><table class="findings"><thead><tr>
              <th scope="col">In the note</th><th scope="col">Read as</th><th scope="col">Said of it</th>
              <th scope="col">Counts as</th></tr></thead>
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
        var state = StateOf(read, term);
        return Html.Of($"""
            <tr><td>{Html.Join(spans.Select(span => Html.Of($"“{span.Text}”")).Distinct(), Html.Of($", "))}</td>
            <th scope="row"><a href="{PageLinks.Phenotype(term.Curie)}">{term.Label}</a> <span class="muted">{term.Curie}</span></th>
            <td>{Html.Join(spans.Select(Said).Distinct(), Html.Of($", "))}</td>
            <td><select name="{Finding}" aria-label="{term.Label} counts as">{Option($"{term.Curie} {Seen}", "seen",
                state == Seen)}{Option($"{term.Curie} {NotSeen}", "not seen", state == NotSeen)}{Option(string.Empty, "left out",
                state.Length == 0)}</select></td></tr>
            """);
    }

    private static string StateOf(ReadNoteReply read, RecordRef term) => read.Observed.Any(one => one.Curie == term.Curie) ? Seen
        : read.Excluded.Any(one => one.Curie == term.Curie) ? NotSeen
        : string.Empty;

    // A term counts once, and yet what is said of it in one place may be said of a relative.
    private static Html Marked(ReadNoteReply read, string note)
    {
        var (pieces, done) = (new List<Html>(), 0);
        foreach (var span in read.Spans.Where(span => !span.Nested).OrderBy(span => span.Start))
        {
            if (span.Start < done || span.End > note.Length)
            {
                continue;
            }

            var state = (StateOf(read, span.Phenotype), span.Polarity) switch
            {
                (Seen, "PRESENT" or "PAST") => Seen,
                (NotSeen, "ABSENT") => NotSeen,
                _ => "left-out",
            };
            var title = $"{span.Phenotype.Label}, {Words.Of(span.Polarity).ToLowerInvariant()}";
            pieces.Add(Html.Of($"""
                {Shown(note[done..span.Start])}<mark class="{state}" title="{title}">{Shown(note[span.Start..span.End])}</mark>
                """));
            done = span.End;
        }

        return Html.Join([.. pieces, Html.Of($"{Shown(note[done..])}")], Html.Empty);
    }

    // A browser ends the lines of what it posts by two characters, and shows both if they are given back.
    private static string? Shown(string? note) => note?.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static Html Said(ReadSpanReply span) => Html.Of($"""
        {Words.Of(span.Polarity).ToLowerInvariant()}{Html.If(span.Negated && span.Polarity == "FAMILY", () =>
            Html.Of($", denied"))}{Html.If(span.Cue, cue => Html.Of($""" <span class="muted">(“{cue}”)</span>"""))}
        """);

    private static Html Option(string value, string label, bool isChosen) =>
        isChosen
            ? Html.Of($"""<option value="{value}" selected>{label}</option>""")
            : Html.Of($"""<option value="{value}">{label}</option>""");
}
