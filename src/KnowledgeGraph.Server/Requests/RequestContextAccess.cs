using GraphQL;
using KnowledgeGraph.Server.Notices;

namespace KnowledgeGraph.Server.Requests;

/// <summary>The way from a resolver to its request.</summary>
public static class RequestContextAccess
{
    /// <summary>The request this field belongs to.</summary>
    public static RequestContext Request(this IResolveFieldContext context) => (RequestContext)context.UserContext;

    /// <summary>Adds a notice about this field, or about one of its arguments.</summary>
    public static void AddNotice(this IResolveFieldContext context, string code, string message, string? argument = null) =>
        context.AddNotice(new Notice(code, message, Argument: argument));

    /// <summary>Adds a notice about this field.</summary>
    public static void AddNotice(this IResolveFieldContext context, Notice notice) =>
        context.Request().Reply.Add(notice with { Path = [.. context.ResponsePath] });

    /// <summary>Adds a notice that is the same wherever in the reply the field stands: it is given for the first place alone.</summary>
    public static void AddNoticeOnce(this IResolveFieldContext context, string code, string message, string? argument = null) =>
        context.Request().Reply.AddOnce(new Notice(code, message, [.. context.ResponsePath], argument));
}
