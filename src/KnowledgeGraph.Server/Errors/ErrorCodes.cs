namespace KnowledgeGraph.Server.Errors;

/// <summary>Every <c>errors[].extensions.code</c> the service itself gives; clients may rely on the words.</summary>
public static class ErrorCodes
{
    /// <summary>The HTTP request is not a GraphQL request: broken JSON, a parameter of the wrong type, no document.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The body is an array of requests, or its variables are one, and that is switched off; send them one by one.</summary>
    public const string BatchingNotSupported = "BATCHING_NOT_SUPPORTED";

    /// <summary>A batch holds more requests, or more sets of variables, than allowed.</summary>
    public const string BatchTooLarge = "BATCH_TOO_LARGE";

    /// <summary>The request body is larger than allowed (HTTP 413).</summary>
    public const string BodyTooLarge = "BODY_TOO_LARGE";

    /// <summary>The body is not UTF-8 JSON sent as application/json without compression (HTTP 415).</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>The Accept header names no type this endpoint can write (HTTP 406).</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The HTTP method is not GET or POST, or GET asks for something other than a query (HTTP 405).</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>
    /// No release is loaded yet, the database does not answer, or the process is going down (HTTP 503, with Retry-After).
    /// </summary>
    public const string NotReady = "NOT_READY";

    /// <summary>The release that was named is not kept here, or no longer.</summary>
    public const string ReleaseNotFound = "RELEASE_NOT_FOUND";

    /// <summary>The client has no watch list of that name, or the service keeps none (HTTP 404).</summary>
    public const string WatchListNotFound = "WATCH_LIST_NOT_FOUND";

    /// <summary>The client, or the service, has as many watch lists as it may have (HTTP 409).</summary>
    public const string TooManyWatchLists = "TOO_MANY_WATCH_LISTS";

    /// <summary>The release that was named is there, and cannot be read.</summary>
    public const string ReleaseUnreadable = "RELEASE_UNREADABLE";

    /// <summary>More requests run and wait than the process takes on (HTTP 503, with Retry-After).</summary>
    public const string Overloaded = "OVERLOADED";

    /// <summary>
    /// The client, known by its key or its address, has asked for more cost in a short time than allowed (HTTP 429, with Retry-After).
    /// </summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>More connections stay open, or more operations run on this one, than allowed (HTTP 503 or 429 for a connection).</summary>
    public const string TooManyStreams = "TOO_MANY_STREAMS";

    /// <summary>A key or token is missing or not valid (HTTP 401).</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The provider whose keys tell whether a token is true cannot be reached (HTTP 503, with Retry-After).</summary>
    public const string ProviderUnreachable = "PROVIDER_UNREACHABLE";

    /// <summary>The client's address has shown too many different wrong keys or tokens (HTTP 429, with Retry-After).</summary>
    public const string TooManyFailures = "TOO_MANY_FAILURES";

    /// <summary>A page of another origin asks for a WebSocket, and the service does not know that origin (HTTP 403).</summary>
    public const string OriginNotAllowed = "ORIGIN_NOT_ALLOWED";

    /// <summary>The document has more bytes than allowed.</summary>
    public const string DocumentTooLarge = "DOCUMENT_TOO_LARGE";

    /// <summary>The document has more tokens than allowed.</summary>
    public const string TooManyTokens = "TOO_MANY_TOKENS";

    /// <summary>A name, number or string in the document is longer than allowed.</summary>
    public const string LiteralTooLong = "LITERAL_TOO_LONG";

    /// <summary>The document is not GraphQL, or holds a NUL or half a surrogate pair.</summary>
    public const string SyntaxError = "SYNTAX_ERROR";

    /// <summary>Brackets or selections, counted through fragments, nest deeper than allowed.</summary>
    public const string QueryTooDeep = "QUERY_TOO_DEEP";

    /// <summary>More fields are selected than allowed once every fragment is written out.</summary>
    public const string TooManyFields = "TOO_MANY_FIELDS";

    /// <summary>An operation selects more fields at its root than allowed.</summary>
    public const string TooManyRootFields = "TOO_MANY_ROOT_FIELDS";

    /// <summary>The document holds more aliases than allowed.</summary>
    public const string TooManyAliases = "TOO_MANY_ALIASES";

    /// <summary>The document, or one place in it, holds more directives than allowed.</summary>
    public const string TooManyDirectives = "TOO_MANY_DIRECTIVES";

    /// <summary>The document holds more operations and fragments than allowed.</summary>
    public const string TooManyDefinitions = "TOO_MANY_DEFINITIONS";

    /// <summary>The document holds more operations than allowed.</summary>
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";

    /// <summary>An operation declares more variables than allowed.</summary>
    public const string TooManyVariables = "TOO_MANY_VARIABLES";

    /// <summary>A fragment spreads itself, directly or through others.</summary>
    public const string FragmentCycle = "FRAGMENT_CYCLE";

    /// <summary>
    /// Introspection goes in circles, asks for the whole schema more than once, or is switched off; the schema's text then, too (HTTP 403).
    /// </summary>
    public const string IntrospectionRefused = "INTROSPECTION_REFUSED";

    /// <summary>The document does not fit the schema.</summary>
    public const string ValidationFailed = "VALIDATION_FAILED";

    /// <summary>A variable's value does not fit its declared type.</summary>
    public const string InvalidVariable = "INVALID_VARIABLE";

    /// <summary>The operation to run cannot be told: no such name, or several operations and no name.</summary>
    public const string UnknownOperation = "UNKNOWN_OPERATION";

    /// <summary>The operation is a subscription, sent by a request that takes one reply, or a mutation where the schema has none.</summary>
    public const string OperationNotSupported = "OPERATION_NOT_SUPPORTED";

    /// <summary>The request would cost more than allowed; <c>extensions</c> hold its cost and the limits.</summary>
    public const string QueryTooCostly = "QUERY_TOO_COSTLY";

    /// <summary>The lists that the request gathers take more memory than one request may.</summary>
    public const string TooMuchMemory = "TOO_MUCH_MEMORY";

    /// <summary>The client has left so much of its replies unread that it gets no more.</summary>
    public const string TooMuchUnread = "TOO_MUCH_UNREAD";

    /// <summary>No document is stored under the given id; send its text along.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Documents by id are switched off here.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The text sent along does not have the given SHA-256.</summary>
    public const string PersistedQueryHashMismatch = "PERSISTED_QUERY_HASH_MISMATCH";

    /// <summary>Only the documents stored with the server are run here, and this is none of them.</summary>
    public const string DocumentNotTrusted = "DOCUMENT_NOT_TRUSTED";

    /// <summary>The operation ran longer than allowed and was stopped.</summary>
    public const string ExecutionTimeout = "EXECUTION_TIMEOUT";

    /// <summary>The reply grew larger than allowed; ask for fewer fields or smaller pages.</summary>
    public const string ReplyTooLarge = "REPLY_TOO_LARGE";

    /// <summary>A page size, or a number of ids, is out of bounds, or first and last are given together.</summary>
    public const string InvalidPageSize = "INVALID_PAGE_SIZE";

    /// <summary>A cursor is not one that this list gave out.</summary>
    public const string InvalidCursor = "INVALID_CURSOR";

    /// <summary>A where or order argument is larger than allowed.</summary>
    public const string FilterTooLarge = "FILTER_TOO_LARGE";

    /// <summary>A where or order argument makes no sense: an operation without its value, an order entry of several fields.</summary>
    public const string InvalidFilter = "INVALID_FILTER";

    /// <summary>An argument has a value that its field cannot answer for.</summary>
    public const string InvalidArgument = "INVALID_ARGUMENT";

    /// <summary>
    /// A text that rules something out means no record, or may mean several; <c>extensions</c> hold it and what it may mean.
    /// </summary>
    public const string UnresolvedTerm = "UNRESOLVED_TERM";

    /// <summary>
    /// A part of what a table was asked for was left out, so that rows would be missing or too many; <c>extensions.notices</c> tell.
    /// </summary>
    public const string IncompleteTable = "INCOMPLETE_TABLE";

    /// <summary>A table was asked for and the query has no list, or more than one.</summary>
    public const string InvalidTable = "INVALID_TABLE";

    /// <summary>A table would have more rows than allowed.</summary>
    public const string TableTooLarge = "TABLE_TOO_LARGE";

    /// <summary>A table was asked for and what holds its list is null (HTTP 404).</summary>
    public const string NoSuchList = "NO_SUCH_LIST";

    /// <summary>A graph was asked for and the query does not ask for one part of it.</summary>
    public const string InvalidGraph = "INVALID_GRAPH";

    /// <summary>A graph was asked for and what it would be of is null (HTTP 404).</summary>
    public const string NoSuchGraph = "NO_SUCH_GRAPH";

    /// <summary>A part of what a graph was asked for was left out; the message tells which.</summary>
    public const string IncompleteGraph = "INCOMPLETE_GRAPH";

    /// <summary>The answer to an assistant cannot be cut to its budget of tokens.</summary>
    public const string AnswerTooLong = "ANSWER_TOO_LONG";

    /// <summary>A fault of the service; <c>extensions.traceId</c> finds it in the log.</summary>
    public const string InternalError = "INTERNAL_ERROR";
}
