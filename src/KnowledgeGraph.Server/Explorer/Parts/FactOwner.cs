using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>The owner of the fact that a row tells. A fact about another disease of the family need not hold for this one.</summary>
internal static class FactOwner
{
    /// <summary>The disease that a fact is stated of; nothing for the disease's own.</summary>
    public static Html Of(OriginReply? origin) => Html.If(origin is { Distance: > 0 }, () => Html.Of($"""
        <span class="whose">stated of {(origin!.Relation == "WIDER" ? "the wider disease" : "the subtype")}
        {Kind.Link(origin.Disease, "DISEASE")}</span>
        """));
}
