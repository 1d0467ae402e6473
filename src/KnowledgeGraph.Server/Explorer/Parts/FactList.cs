using KnowledgeGraph.Server.Explorer.Markup;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>Short facts, each under its name.</summary>
internal static class FactList
{
    /// <summary>The facts that there are.</summary>
    public static Html Of(params (string Name, Html Value)[] facts) => Html.Of($"""
        <dl class="facts">{Html.Each(facts.Where(fact => !fact.Value.IsEmpty), fact =>
            Html.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"))}</dl>
        """);

    /// <summary>A text as a fact; nothing where there is none.</summary>
    public static Html Text(string? text) => Html.If(text, known => Html.Of($"{known}"));

    /// <summary>An identifier as a fact, linked to its page at its authority.</summary>
    public static Html Id(string? id, string? url) => Html.If(id, known => Html.Of($"{ReferenceLinks.Outside(url, known)}"));
}
