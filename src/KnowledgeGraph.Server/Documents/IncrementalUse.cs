using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents;

/// <summary>Looks for <c>@defer</c> and <c>@stream</c> in a document.</summary>
internal static class IncrementalUse
{
    public static bool IsIn(GraphQLDocument document) =>
        document.Definitions.OfType<IHasSelectionSetNode>().Any(definition => IsIn(definition.SelectionSet));

    private static bool IsIn(GraphQLSelectionSet? set) => set?.Selections.Any(selection =>
        (((IHasDirectivesNode)selection).Directives is { } directives
            && (directives.Find(IncrementalDirectives.Defer) ?? directives.Find(IncrementalDirectives.Stream)) is not null)
        || IsIn((selection as IHasSelectionSetNode)?.SelectionSet)) == true;
}
