using System.Globalization;
using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>A request for a page, with what is needed to answer it from the release that it holds.</summary>
internal sealed class PageVisit(HttpContext http, Site site, IGraphLease lease, RequestAnswer answer, ReplyWriter replies)
{
    private readonly Caller _caller = Caller.Of(http);
    private readonly List<string> _remarks = [];
    private bool _isOfPatient;

    /// <summary>The settings that all pages share.</summary>
    public Site Site => site;

    /// <summary>The release that the page shows.</summary>
    public IGraphLease Lease => lease;

    /// <summary>Whether the page reports on more than the release that it is of.</summary>
    public bool MayNotBeKept => _caller.Traits.MayNotBeKept;

    /// <summary>Says that the page tells of a patient, so that nobody may keep it.</summary>
    public void ForbidKeeping() => (_isOfPatient, _caller.Traits.MayNotBeKept) = (true, true);

    /// <summary>
    /// The address by which the page is to be known: what tells of a patient is not in it, nor the release of a page that is pinned.
    /// </summary>
    public string Canonical => Origin + (_isOfPatient ? (string)http.Request.Path : IsPinned ? Without("release") : Address);

    /// <summary>Whether the request names the release that the page is of.</summary>
    public bool IsPinned => _caller.Release is not null;

    /// <summary>Gives addresses of this site what depends on the request.</summary>
    public SiteLinks Links { get; } = new(site, BaseOf(http.Request), Caller.Of(http).Release);

    /// <summary>The address of the page without some of its parameters.</summary>
    public string Without(params string[] names) => Without(http.Request, names);

    /// <summary>The address of a page without some of its parameters.</summary>
    public static string Without(HttpRequest request, params string[] names) => PageLinks.With(
        request.Path.ToUriComponent(),
        [.. request.Query.Where(one => !names.Contains(one.Key)).SelectMany(one => one.Value, (one, value) => (one.Key, value))]);

    /// <summary>The path below which the site is served; empty at the root.</summary>
    public static string BaseOf(HttpRequest request) =>
        request.PathBase.ToUriComponent().Trim('/') is { Length: > 0 } path ? "/" + path : string.Empty;

    /// <summary>The address of the page as it was asked for, without the server's.</summary>
    public string Address => http.Request.Path + http.Request.QueryString;

    /// <summary>The site's address as the browser knows it.</summary>
    public string Origin => $"{http.Request.Scheme}://{http.Request.Host}{BaseOf(http.Request)}";

    /// <summary>The part of the path that a route names.</summary>
    public string Part(string name) => http.Request.RouteValues[name] as string ?? string.Empty;

    /// <summary>Whether its address has parameters.</summary>
    public bool HasParameters => http.Request.Query.Count > 0;

    /// <summary>The names of the parameters that the address has and that are none of some.</summary>
    public IEnumerable<string> ParametersBeside(IReadOnlyCollection<string> known) => http.Request.Query.Keys.Except(known);

    /// <summary>A parameter; null where it is missing or blank.</summary>
    public string? Text(string name) => http.Request.Query[name].FirstOrDefault()?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>All values of a parameter, blank ones left out.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        [.. http.Request.Query[name].Select(text => text?.Trim()).OfType<string>().Where(text => text.Length > 0).Distinct()];

    /// <summary>The fields of the form that was posted; none where the page was asked for by its address.</summary>
    public IFormCollection Posted => HttpMethods.IsPost(http.Request.Method) ? http.Request.Form : FormCollection.Empty;

    /// <summary>Sentences about parameters that are not taken as they were given.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>Adds a sentence about a parameter that is not taken as it was given.</summary>
    public void Remark(string sentence) => _remarks.Add(sentence);

    /// <summary>
    /// A number between bounds; <paramref name="otherwise"/> where none is given, or another text. The page says if it is not the one that
    /// was given.
    /// </summary>
    /// <param name="name">The parameter.</param>
    /// <param name="what">The things that it counts, in the plural.</param>
    /// <param name="otherwise">The number where none is given.</param>
    /// <param name="most">The highest one.</param>
    public int Number(string name, string what, int otherwise, int most)
    {
        if (Text(name) is not { } given)
        {
            return otherwise;
        }

        var number = int.TryParse(given, NumberStyles.Integer, CultureInfo.InvariantCulture, out var read)
            ? Math.Clamp(read, 1, most)
            : given.All(char.IsAsciiDigit) ? most : otherwise;
        if (number.ToString(CultureInfo.InvariantCulture) != given)
        {
            Remark(string.Create(
                CultureInfo.InvariantCulture,
                $"The number of {what} must be between 1 and {most:N0} here; {number:N0} is taken."));
        }

        return number;
    }

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
