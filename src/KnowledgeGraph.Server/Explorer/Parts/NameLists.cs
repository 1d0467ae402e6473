using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>The names and identifiers of a record, and links to more about it.</summary>
internal static class NameLists
{
    public static Html Synonyms(IReadOnlyList<SynonymReply> synonyms) => Html.If(synonyms.Count > 0, () => Html.Of($"""
        <ul class="names">{Html.Each(synonyms.GroupBy(synonym => synonym.Name), group => Html.Of($"""
        <li>{group.Key} <span class="muted">{string.Join("; ", Told(group))}</span></li>
        """))}</ul>
        """));

    public static Html Identifiers(IReadOnlyList<IdentifierReply> identifiers) => Html.If(identifiers.Count > 0, () => Html.Of($"""
        <ul class="ids">{Html.Each(identifiers.GroupBy(identifier => identifier.Curie), group => Html.Of($"""
        <li>{ReferenceLinks.Outside(group.First().Url, group.Key)}{Html.If(group.Any(one => one.IsRetired), () =>
            Html.Of($""" <strong class="mark-bad">retired</strong>"""))}
        <span class="muted">{string.Join("; ", group.Select(Mapping).Distinct())}</span></li>
        """))}</ul>
        """));

    public static Html Resources(IReadOnlyList<ResourceReply> resources) => Html.If(resources.Count > 0, () => Html.Of($"""
        <div class="columns">{Html.Each(resources.GroupBy(resource => resource.Audience), group => Html.Of($"""
        <div><h3>{AudienceOf(group.Key)}</h3><ul>{Html.Each(group, resource =>
            Html.Of($"<li>{ReferenceLinks.Outside(resource.Url, resource.Name)}</li>"))}</ul></div>
        """))}</div>
        """));

    private static string AudienceOf(string audience) => audience == "public" ? "For patients and the public" : "For professionals";

    private static IEnumerable<string> Told(IEnumerable<SynonymReply> synonyms) => synonyms.Select(synonym => string.Join(
        ", ",
        new[]
        {
            synonym.Scope == "EXACT" ? null : Words.Of(synonym.Scope).ToLowerInvariant(),
            synonym.IsAbbreviation ? "abbreviation" : null,
            synonym.IsLayperson ? "lay term" : null,
            synonym.Source,
        }.OfType<string>())).Where(text => text.Length > 0).Distinct();

    private static string Mapping(IdentifierReply one) => $"{Words.Of(one.Predicate).ToLowerInvariant()} by {one.Source}";
}
