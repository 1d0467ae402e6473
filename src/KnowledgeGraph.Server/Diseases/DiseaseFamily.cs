using GraphQL;
using GraphQL.Builders;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Selection;
using KnowledgeGraph.Server.Filtering;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>A disease with those above and below it, and the facts of all of them.</summary>
internal static class DiseaseFamily
{
    public const string FromArgument = "from";

    // Distances stop at 255, see TermList.
    private const int RankSteps = 256;

    public static FieldBuilder<TSource, TReturn> WithScope<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field.Argument<HierarchyScopeEnumType>(
            FromArgument,
            "The diseases whose facts are listed: the disease itself, its subtypes, wider diseases, or all. Each row names "
            + "its disease in origin; the disease's own rows come first, then those of the nearest.",
            argument => argument.DefaultValue = HierarchyScope.Own);

    /// <summary>The scope of the facts that a field asks for.</summary>
    public static HierarchyScope Scope(IResolveFieldContext context) =>
        context.GetArgument<HierarchyScope?>(FromArgument) ?? HierarchyScope.Own;

    /// <summary>The facts that a field asks for; null where they are the disease's own.</summary>
    /// <param name="context">The context of the field.</param>
    /// <param name="kind">The kind of fact.</param>
    /// <param name="isPicked">Whether a link counts; null if all do.</param>
    public static GatheredLinks? Facts(IResolveFieldContext<DiseaseNode> context, EdgeKind kind, Func<int, bool>? isPicked = null) =>
        Scope(context) is var scope && scope == HierarchyScope.Own ? null : Facts(context.Source, kind, scope, isPicked);

    /// <summary>The facts of a disease and of those around it.</summary>
    public static GatheredLinks Facts(DiseaseNode disease, EdgeKind kind, HierarchyScope scope, Func<int, bool>? isPicked = null)
    {
        var (rows, ranks) = Members(disease, scope);
        var links = disease.Graph.LinksOf(kind);
        return new GatheredLinks(disease, links.Links, LinkEnd.Left, rows, disease.Graph.CountOf(links.To))
        {
            Ranks = ranks,
            IsPicked = isPicked,
            Key = isPicked is null ? $"{kind} {scope}" : null,
        };
    }

    /// <summary>
    /// The relation of a disease to another of its family, and the number of steps between them; null if it is not of the family.
    /// </summary>
    public static (HierarchyRelation Relation, int Distance)? Find(DiseaseNode asked, int row)
    {
        if (row == asked.Row)
        {
            return (HierarchyRelation.Own, 0);
        }

        var hierarchy = asked.Graph.DiseaseHierarchy;
        var wider = hierarchy.Ancestors(asked.Row);
        if (wider.Rows.IndexOf(row) is var above and >= 0)
        {
            return (HierarchyRelation.Wider, wider.Distance(above));
        }

        var itsWider = hierarchy.Ancestors(row);
        return itsWider.Rows.IndexOf(asked.Row) is var below and >= 0 ? (HierarchyRelation.Narrower, itsWider.Distance(below)) : null;
    }

    /// <summary>The diseases of a scope, the nearest first: their rows, and a number for each by which nearer ones go before.</summary>
    public static (int[] Rows, int[] Ranks) Members(DiseaseNode disease, HierarchyScope scope)
    {
        var hierarchy = disease.Graph.DiseaseHierarchy;
        var (rows, ranks) = (new List<int>(), new List<int>());
        if (scope is HierarchyScope.Own or HierarchyScope.All)
        {
            rows.Add(disease.Row);
            ranks.Add(0);
        }

        if (scope is HierarchyScope.Wider or HierarchyScope.All)
        {
            Add(hierarchy.Ancestors(disease.Row), HierarchyRelation.Wider);
        }

        if (scope is HierarchyScope.Narrower or HierarchyScope.All)
        {
            Add(hierarchy.Descendants(disease.Row), HierarchyRelation.Narrower);
        }

        return ([.. rows], [.. ranks]);

        void Add(TermList terms, HierarchyRelation relation)
        {
            for (var position = 0; position < terms.Count; position++)
            {
                rows.Add(terms.Row(position));
                ranks.Add(((int)relation * RankSteps) + terms.Distance(position));
            }
        }
    }
}
