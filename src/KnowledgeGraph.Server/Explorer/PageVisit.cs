using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>A request for a page, with what is needed to answer it from the release that it holds.</summary>
internal sealed class PageVisit(HttpContext http, Site site, IGraphLease lease, RequestAnswer answer, ReplyWriter replies)
{
    private readonly Caller _caller = Caller.Of(http);
    private bool _isOfPatient;

    /// <summary>The settings that all pages share.</summary>
    public Site Site => site;

    /// <summary>The release that the page shows.</summary>
    public IGraphLease Lease => lease;

    /// <summary>Whether the page reports on more than the release that it is of.</summary>
    public bool MayNotBeKept => _caller.Traits.MayNotBeKept;

    /// <summary>Says that the page tells of a patient, so that nobody may keep it.</summary>
    public void ForbidKeeping() => (_isOfPatient, _caller.Traits.MayNotBeKept) = (true, true);

    /// <summary>The address by which the page is to be known: what tells of a patient is not in it.</summary>
    public string Canonical => Origin + (_isOfPatient ? (string)http.Request.Path : Address);

    /// <summary>Whether the request names the release that the page is of.</summary>
    public bool IsPinned => _caller.Release is not null;

    /// <summary>The address of the page as it was asked for, without the server's.</summary>
    public string Address => http.Request.Path + http.Request.QueryString;

    /// <summary>The server's address as the browser knows it.</summary>
    public string Origin => $"{http.Request.Scheme}://{http.Request.Host}";

    /// <summary>The part of the path that a route names.</summary>
    public string Part(string name) => http.Request.RouteValues[name] as string ?? string.Empty;

    /// <summary>Whether its address has parameters.</summary>
    public bool HasParameters => http.Request.Query.Count > 0;

    /// <summary>A parameter; null where it is missing or blank.</summary>
    public string? Text(string name) => http.Request.Query[name].FirstOrDefault()?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>All values of a parameter, blank ones left out.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        [.. http.Request.Query[name].Select(text => text?.Trim()).OfType<string>().Where(text => text.Length > 0).Distinct()];

    /// <summary>The fields of the form that was posted; none where the page was asked for by its address.</summary>
    public IFormCollection Posted => HttpMethods.IsPost(http.Request.Method) ? http.Request.Form : FormCollection.Empty;

    /// <summary>A number between bounds; <paramref name="otherwise"/> where none is given, or another text.</summary>
    public int Number(string name, int otherwise, int most) =>
        int.TryParse(Text(name), out var number) ? Math.Clamp(number, 1, most) : otherwise;

    /// <summary>Runs one of the pages' operations, within the same limits as everybody's.</summary>
    /// <exception cref="RequestRefusedException">It cannot be answered.</exception>
    public async Task<PageAnswer<T>> AskAsync<T>(string operation, params (string Name, object? Value)[] variables)
        where T : class
    {
        var inputs = new Inputs(
            variables.Where(variable => variable.Value is not null).ToDictionary(variable => variable.Name, variable => variable.Value));
        var result = await answer.RunAsync(_caller, PageQueries.Operation(operation), operation, inputs, lease).ConfigureAwait(false);
        return PageAnswer<T>.Read(
            replies.ToText(result),
            code => ReplyStatus.OfError(code ?? ErrorCodes.InternalError, ReplyMediaType.GraphQLResponse, replies.Rules));
    }
}
