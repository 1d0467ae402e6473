using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>Finds the fragments that a definition spreads.</summary>
internal sealed class SpreadFinder : ASTVisitor<NullVisitorContext>
{
    private readonly List<string> _names = [];

    public static IReadOnlyList<string> In(ASTNode definition)
    {
        var finder = new SpreadFinder();
        finder.VisitAsync(definition, default).AsTask().GetAwaiter().GetResult();
        return finder._names;
    }

    protected override ValueTask VisitFragmentSpreadAsync(GraphQLFragmentSpread spread, NullVisitorContext context)
    {
        _names.Add(spread.FragmentName.Name.StringValue);
        return base.VisitFragmentSpreadAsync(spread, context);
    }
}
