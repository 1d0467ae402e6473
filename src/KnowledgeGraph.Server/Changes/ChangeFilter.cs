using GraphQL;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Changes;

/// <summary>Narrows a comparison to the changes that a field asks for.</summary>
internal static class ChangeFilter
{
    /// <summary>The argument that holds a <see cref="ChangeFilterInputType"/>.</summary>
    public const string Argument = "where";

    /// <summary>The part of a comparison that the argument selects; all of it without the argument.</summary>
    public static ComparedReleases Apply(IResolveFieldContext context, ComparedReleases compared)
    {
        if (context.GetArgument<object?>(Argument) is not IDictionary<string, object?> given)
        {
            return compared;
        }

        var wanted = new ChangeSelection
        {
            Types = List<EntityType>(given, ChangeFilterInputType.Types),
            RecordChanges = List<RecordChangeKind>(given, ChangeFilterInputType.RecordChanges),
            Kinds = List<LinkKind>(given, ChangeFilterInputType.Kinds),
            LinkChanges = List<LinkChangeKind>(given, ChangeFilterInputType.LinkChanges),
            Sources = List<string>(given, ChangeFilterInputType.Sources),
        };
        ReportUnknownSources(context, compared, wanted.Sources, Argument);
        if (compared.Diff is not { } diff)
        {
            return compared;
        }

        SpendOnLinks(context, diff, wanted.Sources);
        return compared.Part(wanted.Of(diff), wanted.Key);
    }

    /// <summary>Accounts for looking through all links that differ.</summary>
    public static void SpendOnLinks(IResolveFieldContext context, ReleaseDiff? diff, IReadOnlyList<string>? sources) =>
        context.Request().Work
            .Spend(WorkPrices.Of(diff?.Found.Links.Count ?? 0, sources is null ? WorkPrices.GatheredLinks : WorkPrices.ComparedLinks));

    /// <summary>Adds a notice for each name that no source of either release has: the answer is empty for that alone.</summary>
    public static void ReportUnknownSources(
        IResolveFieldContext context,
        ComparedReleases compared,
        IReadOnlyList<string>? names,
        string argument)
    {
        foreach (var name in (names ?? []).Where(name => !compared.Sources.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            context.AddNotice(
                NoticeCodes.NotInRelease,
                $"Neither release has a source named {name}, so that no change is due to it.",
                argument);
        }
    }

    private static List<T>? List<T>(IDictionary<string, object?> given, string name) =>
        given.TryGetValue(name, out var values) && values is IEnumerable<object?> items ? [.. items.Cast<T>()] : null;
}
