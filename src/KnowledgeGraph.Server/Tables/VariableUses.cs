using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace KnowledgeGraph.Server.Tables;

/// <summary>Counts how often an operation uses a variable, its fragments included and its declarations left aside.</summary>
internal sealed class VariableUses : ASTVisitor<VariableUses.Context>
{
    private static readonly VariableUses _visitor = new();

    public static int Count(GraphQLDocument document, GraphQLOperationDefinition operation, ROM variable)
    {
        var context = new Context(document, variable);
        // Nothing in it waits.
        _visitor.VisitAsync(operation, context).AsTask().GetAwaiter().GetResult();
        return context.Uses;
    }

    protected override ValueTask VisitVariableDefinitionAsync(GraphQLVariableDefinition variableDefinition, Context context) => default;

    protected override ValueTask VisitVariableAsync(GraphQLVariable variable, Context context)
    {
        context.Uses += variable.Name.Value == context.Variable ? 1 : 0;
        return default;
    }

    protected override async ValueTask VisitFragmentSpreadAsync(GraphQLFragmentSpread fragmentSpread, Context context)
    {
        await base.VisitFragmentSpreadAsync(fragmentSpread, context).ConfigureAwait(false);
        var name = fragmentSpread.FragmentName.Name;
        if (context.Spread.Add(name.StringValue) && context.Document.FindFragmentDefinition(name.Value) is { } fragment)
        {
            await VisitAsync(fragment, context).ConfigureAwait(false);
        }
    }

    internal sealed class Context(GraphQLDocument document, ROM variable) : IASTVisitorContext
    {
        public GraphQLDocument Document { get; } = document;

        public ROM Variable { get; } = variable;

        public HashSet<string> Spread { get; } = [];

        public int Uses { get; set; }

        public CancellationToken CancellationToken => CancellationToken.None;
    }
}
