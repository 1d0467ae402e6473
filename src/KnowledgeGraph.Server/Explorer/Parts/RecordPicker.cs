using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>Fields of a form that take records: those chosen already as chips that can be taken away, and a field for one more.</summary>
internal static class RecordPicker
{
    /// <summary>A field for one record, which shows its name where scripts run; its name and identifier stand below.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="label">The label of the field.</param>
    /// <param name="value">The text that was asked for.</param>
    /// <param name="record">The record that this means; null if it means none.</param>
    public static Html One(string name, string label, string? value, RecordRef? record) => Html.Of($"""
        <div class="field"><label for="f-{name}">{label}</label>
        <input id="f-{name}" type="search" name="{name}" value="{record?.Curie ?? value}" autocomplete="off" spellcheck="false"
        maxlength="200" data-suggest="pick"{Html.If(record, known => Html.Of($""" data-label="{known.Label}" """))}>
        {Html.If(record, known => Html.Of($"""
        <span class="picked">{Kind.Mark(known.Type!)}{Kind.Link(known, known.Type!)} <span class="muted">{known.Curie}</span></span>
        """))}</div>
        """);

    /// <summary>A field for one more of several records.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="label">The label of the field.</param>
    /// <param name="chosen">The records chosen.</param>
    /// <param name="without">The address of the page without one of them.</param>
    /// <param name="kind">The one kind that is suggested.</param>
    public static Html Many(
        string name,
        string label,
        IReadOnlyList<RecordRef> chosen,
        Func<RecordRef, string> without,
        string? kind = null) => Html.Of($"""
        <div class="field"><label for="f-{name}">{label}</label>
        {Html.If(chosen.Count > 0, () => Html.Of($"""<ul class="chosen">{Html.Each(chosen, one =>
            Chosen(name, one, without(one)))}</ul>"""))}
        <input id="f-{name}" type="search" name="{name}" autocomplete="off" spellcheck="false" maxlength="200" placeholder="Add one"
        data-suggest="add"{KindOf(kind)}></div>
        """);

    private static Html Chosen(string name, RecordRef record, string without) => Html.Of($"""
        <li><input type="hidden" name="{name}" value="{record.Curie}"><span>{record.Label}</span><a href="{without}"
        aria-label="Take {record.Label} away">×</a></li>
        """);

    private static Html KindOf(string? kind) => Html.If(kind, known => Html.Of($""" data-kind="{known}" """));
}
