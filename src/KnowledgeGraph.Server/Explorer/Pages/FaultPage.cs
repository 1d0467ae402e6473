using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The page of a request that is not answered: why, and what to do.</summary>
internal static class FaultPage
{
    public static Html Of(Site site, RequestFault fault, string? withoutRelease = null) => Shell.Of(
        site,
        new PageHead("Not answered – KnowledgeGraph"),
        Html.Of($"""
        <section class="narrow">
        <h1>This page could not be made</h1>
        <p>{FaultWords.Of(fault.Code, fault.Message)}</p>
        <p>{AdviceOn(fault, withoutRelease)}</p>
        <p><a href="/">Begin anew</a></p>
        </section>
        """));

    private static Html AdviceOn(RequestFault fault, string? withoutRelease) => (fault.Code, fault.Status) switch
    {
        (ErrorCodes.ReleaseNotFound, _) when withoutRelease is not null => Html.Of($"""
            <a href="{withoutRelease}">See what the release says that is served now</a>, or <a href="/changes">which releases are kept</a>.
            """),
        (_, StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden) => Html.Of(
            $"This service answers only to those who show a key or a token, which a browser does not do by itself. Ask whoever runs it."),
        (_, StatusCodes.Status414UriTooLong) => Html.Of($"Ask for less in one address."),
        (_, StatusCodes.Status429TooManyRequests) => Html.Of($"Wait a moment and load the page again."),
        (_, StatusCodes.Status503ServiceUnavailable) => Html.Of(
            $"The service will answer again soon: load the page again in a moment."),
        (_, >= StatusCodes.Status500InternalServerError) => Html.Of(
            $"Load the page again; if it fails once more, tell whoever runs the service."),
        _ => Html.Of($"Change what you asked for, and try again."),
    };
}
