using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>
/// Writes out the selections of a document that need not be valid: fragments count once, and whether they could apply or are left out by a
/// directive does not matter.
/// </summary>
internal sealed class WrittenSelections(ISchema schema, GraphQLDocument document)
{
    private readonly ILookup<string, GraphQLFragmentDefinition> _fragments =
        document.Definitions.OfType<GraphQLFragmentDefinition>().ToLookup(fragment => fragment.FragmentName.Name.StringValue);

    /// <summary>Adds the fields and fragments of a set, each with the type that it is selected on.</summary>
    /// <param name="set">The set.</param>
    /// <param name="parent">The type that it is selected on; null where there is none.</param>
    /// <param name="all">Takes them.</param>
    /// <param name="spread">The fragments that have been written out.</param>
    public void AddTo(
        List<(ASTNode Node, IGraphType? Parent)> all,
        GraphQLSelectionSet set,
        IGraphType? parent,
        HashSet<GraphQLFragmentDefinition> spread)
    {
        foreach (var selection in set.Selections)
        {
            all.Add((selection, parent));
            switch (selection)
            {
                case GraphQLInlineFragment inline:
                    AddTo(all, inline.SelectionSet, inline.TypeCondition is { } condition ? TypeOf(condition) : parent, spread);
                    break;
                case GraphQLFragmentSpread name when _fragments[name.FragmentName.Name.StringValue].FirstOrDefault() is { } fragment
                    && spread.Add(fragment):
                    AddTo(all, fragment.SelectionSet, TypeOf(fragment.TypeCondition), spread);
                    break;
            }
        }
    }

    private IGraphType? TypeOf(GraphQLTypeCondition condition) => schema.AllTypes[condition.Type.Name.Value];
}
