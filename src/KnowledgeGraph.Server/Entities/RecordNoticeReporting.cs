using GraphQL;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Entities;

/// <summary>
/// Reports how the texts of arguments were understood, and refuses texts without a meaning where they rule something out.
/// </summary>
internal static class RecordNoticeReporting
{
    /// <summary>Adds a notice, unless the text simply is an identifier of the record.</summary>
    /// <param name="context">The field.</param>
    /// <param name="found">The result of the search for the text.</param>
    /// <param name="type">The kind of record that was asked for; null for any.</param>
    /// <param name="argument">Where the text was given.</param>
    /// <param name="consequence">The consequence for the answer, for the end of the sentence.</param>
    public static void Tell(this IResolveFieldContext context, FoundRecord found, EntityType? type, string argument, string consequence = ".")
    {
        if (RecordNotice.Of(context.Graph(), found, type, context.MaySearchFor(found)) is { } notice)
        {
            context.AddNotice(notice with { Message = notice.Message[..^1] + consequence, Argument = argument });
        }
    }

    /// <summary>
    /// The error for a text that rules something out: if it were left out, the answer would include what it was to exclude.
    /// </summary>
    public static ExecutionError Refuse(this IResolveFieldContext context, FoundRecord found, EntityType? type, string argument)
    {
        var notice = RecordNotice.Of(context.Graph(), found, type, context.MaySearchFor(found))!;
        return new($"{notice.Message} What is ruled out has to be one known record.")
        {
            Code = ErrorCodes.UnresolvedTerm,
            Extensions = new Dictionary<string, object?>
            {
                ["argument"] = argument,
                ["term"] = GivenText.Shown(found.Text),
                ["reason"] = notice.Code,
                ["candidates"] = notice.Candidates.Select(object? (candidate) => candidate.Describe()).ToList(),
            },
        };
    }

    private static bool MaySearchFor(this IResolveFieldContext context, FoundRecord found)
    {
        return found.Status == RecordStatus.Unknown && context.Request().MaySearch()
            && context.Request().Work.MayGuess((context.FieldAst, found.Text), WorkPrices.OfGuess(context.Graph(), found.Text));
    }
}
