using GraphQL;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>Definitions of a disease and of its family.</summary>
internal static class DiseaseDefinitions
{
    private const string DefinitionsCut = "DEFINITIONS_CUT";

    /// <summary>Adds to definitions the field that says whose they are.</summary>
    public static void AddOrigin(this DefinitionType type) =>
        type.Optional<DefinitionView, FactOriginType>(
            "origin",
            "The disease that it defines; null if it does not define a disease.",
            Origin);

    /// <summary>The disease's own, the preferred one first.</summary>
    public static IEnumerable<DefinitionView> Own(DiseaseNode disease) => DefinitionView.OwnOf(disease, disease.Definitions);

    /// <summary>Those that a field asks for, the nearest first.</summary>
    public static IEnumerable<DefinitionView> OfFamily(IResolveFieldContext<DiseaseNode> context)
    {
        var asked = context.Source;
        var scope = DiseaseFamily.Scope(context);
        if (scope == HierarchyScope.Own)
        {
            return Own(asked);
        }

        // Subtypes are thousands, and there are no pages.
        var limit = context.RequestServices!.GetRequiredService<PageOptions>().MaxSize;
        var (rows, _) = DiseaseFamily.Members(asked, scope);
        context.Request().Work.SpendOnce((context.FieldAst, asked.Row), WorkPrices.Of(rows.Length, WorkPrices.RankedLinks) + limit);
        var found = rows.Select(row => new DiseaseNode(asked.Graph, row))
            .SelectMany(disease => disease.Definitions.Select(definition => new DefinitionView(definition, disease, asked)))
            .Take(limit + 1).ToList();
        if (found.Count > limit)
        {
            found.RemoveAt(limit);
            context.AddNotice(DefinitionsCut, $"The {limit} nearest definitions are given; there are more.", DiseaseFamily.FromArgument);
        }

        return found;
    }

    private static FactOrigin? Origin(DefinitionView definition) =>
        definition is { Of: DiseaseNode disease, Asked: DiseaseNode asked }
            && DiseaseFamily.Find(asked, disease.Row) is var (relation, distance)
            ? new FactOrigin(relation, disease, distance, IsNegated: false, Frequency: null)
            : null;
}
