using System.Globalization;
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
    public static void Tell(
        this IResolveFieldContext context,
        FoundRecord found,
        EntityType? type,
        string argument,
        string consequence = ".")
    {
        if (RecordNotice.Of(context.Graph(), found, type, context.MaySearchFor(found)) is { } notice)
        {
            context.AddNotice(notice with { Message = notice.Message[..^1] + consequence, Argument = argument });
        }
    }

    /// <summary>The same of a term of a patient, which is named by its place alone.</summary>
    public static void TellOfPatient(this IResolveFieldContext context, FoundRecord found, string argument, int index)
    {
        if (RecordNotice.Of(
            context.Graph(),
            found,
            EntityType.Phenotype,
            PlaceOf(argument, index),
            context.MaySearchFor(found)) is { } notice)
        {
            context.AddNotice(
                notice with { Message = notice.Message[..^1] + (found.IsLive ? "." : "; it has been left out."), Argument = argument });
        }
    }

    /// <summary>The error that an excluded term of a patient makes which is none; it is named by its place alone.</summary>
    public static ExecutionError RefuseOfPatient(this IResolveFieldContext context, FoundRecord found, string argument, int index)
    {
        var notice = RecordNotice.Of(context.Graph(), found, EntityType.Phenotype, PlaceOf(argument, index), context.MaySearchFor(found))!;
        return Refusal(notice, argument, ("index", index));
    }

    /// <summary>The error that a text in a negative place makes: left out, it would let in what was to be ruled out.</summary>
    public static ExecutionError Refuse(this IResolveFieldContext context, FoundRecord found, EntityType? type, string argument)
    {
        var notice = RecordNotice.Of(context.Graph(), found, type, context.MaySearchFor(found))!;
        return Refusal(notice, argument, ("term", GivenText.Shown(found.Text)));
    }

    private static ExecutionError Refusal(
        Notice notice,
        string argument,
        (string Name, object Value) what) => new($"{notice.Message} What is ruled out has to be one known record.")
        {
            Code = ErrorCodes.UnresolvedTerm,
            Extensions = new Dictionary<string, object?>
            {
                ["argument"] = argument,
                [what.Name] = what.Value,
                ["reason"] = notice.Code,
                ["candidates"] = notice.Candidates.Select(object? (candidate) => candidate.Describe()).ToList(),
            },
        };

    private static string PlaceOf(string argument, int index) => string.Create(CultureInfo.InvariantCulture, $"{argument}[{index}]");

    private static bool MaySearchFor(this IResolveFieldContext context, FoundRecord found)
    {
        return found.Status == RecordStatus.Unknown && context.Request().MaySearch()
            && context.Request().Work.MayGuess((context.FieldAst, found.Text), WorkPrices.OfGuess(context.Graph(), found.Text));
    }
}
