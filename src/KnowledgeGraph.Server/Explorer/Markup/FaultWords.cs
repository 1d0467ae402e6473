using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Explorer.Markup;

/// <summary>Faults as people are told of them: the words of the API name fields and arguments, which a page does not have.</summary>
internal static class FaultWords
{
    public static string Of(string? code, string message) => code switch
    {
        // A text that is no name of a release is told so without words of the API.
        ErrorCodes.ReleaseNotFound when message.Contains('{', StringComparison.Ordinal) =>
            "The release that this address names is not kept here any more, or never was.",
        ErrorCodes.ReleaseUnreadable => "The release that this address names is kept here, but this program cannot read it.",
        ErrorCodes.InvalidCursor => "The address names a place in another list, or in another order of this one.",
        ErrorCodes.QueryTooCostly or ErrorCodes.FilterTooLarge or ErrorCodes.TooMuchMemory or ErrorCodes.ReplyTooLarge =>
            "This is more than one page can show. Ask for less: fewer records, fewer steps, or fewer values.",
        ErrorCodes.ExecutionTimeout or ErrorCodes.AnswerTooLong =>
            "This took longer than a page may take. Ask for less: fewer records, fewer steps, or fewer values.",
        ErrorCodes.DocumentTooLarge or ErrorCodes.LiteralTooLong or ErrorCodes.TooManyTokens or ErrorCodes.BodyTooLarge =>
            "The text is too long for one request.",
        _ => message,
    };
}
