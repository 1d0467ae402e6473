using System.Diagnostics.CodeAnalysis;
using System.Text;
using GraphQLParser;
using GraphQLParser.Exceptions;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Documents;

/// <summary>Refuses documents too costly to parse or validate, in time linear in their length and before either.</summary>
public sealed class DocumentGuard(DocumentLimits limits, bool mayIntrospect = true)
{
    private const int MaxReasonLength = 120;

    // The parser counts several levels for one bracket; the scanner's count is the one that decides.
    private readonly ParserOptions _parserOptions = new() { Ignore = IgnoreOptions.Comments, MaxDepth = (limits.MaxParseDepth * 4) + 16 };

    /// <summary>Parses a document that is within the limits.</summary>
    public bool TryParse(string text, [NotNullWhen(true)] out ParsedDocument? document, [NotNullWhen(false)] out DocumentFault? fault)
    {
        document = null;
        if (text.Length > limits.MaxBytes || Encoding.UTF8.GetByteCount(text) > limits.MaxBytes)
        {
            fault = new DocumentFault(ErrorCodes.DocumentTooLarge, $"The document has more than {limits.MaxBytes} bytes.");
            return false;
        }

        var source = text;
        text = WithoutLoneCarriageReturns(text);
        var scanner = new DocumentScanner(text, limits);
        fault = scanner.Scan();
        if (fault is null)
        {
            text = ParserText.WithoutBracedEscapes(
                ParserText.WithoutDescriptions(text, scanner.Descriptions, out fault),
                scanner.BracedStrings);
        }

        if (fault is null && (document = Parse(source, text, out fault)) is not null)
        {
            fault = new DocumentMeasure(document.Syntax, limits, mayIntrospect).Check();
        }

        return fault is null && document is not null;
    }

    private ParsedDocument? Parse(string source, string text, out DocumentFault? fault)
    {
        fault = null;
        try
        {
            return new ParsedDocument(source, text, Parser.Parse(text, _parserOptions));
        }
        catch (GraphQLMaxDepthExceededException)
        {
            fault = new DocumentFault(ErrorCodes.QueryTooDeep, "The document nests too deep.");
        }
        catch (GraphQLSyntaxErrorException error)
        {
            fault = new DocumentFault(ErrorCodes.SyntaxError, "Syntax error: " + ReasonOf(error.Description), error.Location);
        }

        return null;
    }

    // The parser's reason ends in the offending token, which may be the caller's whole input. It points to an edition of the specification
    // that is older than the one that is read here; the productions are called the same in both.
    private static string ReasonOf(string description)
    {
        var line = description.Replace(
            "http://spec.graphql.org/October2021/",
            "https://spec.graphql.org/September2025/",
            StringComparison.Ordinal).AsSpan();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Length <= MaxReasonLength ? line.ToString() : string.Concat(line[..MaxReasonLength], "…");
    }

    /// <summary>GraphQL reads CR, LF and CR LF all as one line end; GraphQL-Parser loses its place on a CR that stands alone.</summary>
    private static string WithoutLoneCarriageReturns(string text)
    {
        var at = text.IndexOf('\r');
        if (at < 0)
        {
            return text;
        }

        return string.Create(text.Length, text, static (target, source) =>
        {
            source.CopyTo(target);
            for (var i = 0; i < target.Length; i++)
            {
                if (target[i] == '\r' && (i + 1 == target.Length || target[i + 1] != '\n'))
                {
                    target[i] = '\n';
                }
            }
        });
    }
}
