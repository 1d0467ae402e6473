using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The page of a request that is not answered: why, and what to do.</summary>
internal static class FaultPage
{
    public static Html Of(Site site, RequestFault fault) => Shell.Of(site, new PageHead("Not answered – KnowledgeGraph"), Html.Of($"""
        <section class="narrow">
        <p class="above"><code>{fault.Code}</code></p>
        <h1>This page could not be made</h1>
        <p>{fault.Message}</p>
        <p>{AdviceOn(fault.Status)}</p>
        <p><a href="/">Begin anew</a></p>
        </section>
        """));

    private static string AdviceOn(int status) => status switch
    {
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden =>
            "This service answers only to those who show a key or a token, which a browser does not do by itself. Ask whoever runs it.",
        StatusCodes.Status429TooManyRequests => "Wait a moment and load the page again.",
        StatusCodes.Status503ServiceUnavailable => "The service will answer again soon: load the page again in a moment.",
        >= StatusCodes.Status500InternalServerError => "Load the page again; if it fails once more, tell whoever runs the service.",
        _ => "Change what you asked for, and try again.",
    };
}
