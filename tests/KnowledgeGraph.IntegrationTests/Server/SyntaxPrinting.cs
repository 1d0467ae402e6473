using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Prints a piece of GraphQL syntax, to compare it with another.</summary>
internal static class SyntaxPrinting
{
    private static readonly SDLPrinter Printer = new();

    public static string Print(this ASTNode node)
    {
        using var text = new StringWriter();
        Printer.PrintAsync(node, text).AsTask().GetAwaiter().GetResult();
        return text.ToString();
    }
}
