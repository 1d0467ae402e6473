using KnowledgeGraph.Server.Errors;


namespace KnowledgeGraph.Server.Http;

/// <summary>Answers a request by an event stream, which stays open.</summary>
internal interface IEventStream
{
    /// <summary>Writes the stream until either side ends it.</summary>
    /// <exception cref="RequestRefusedException">Nothing was written: there is no place for the stream, or nothing that could be
    /// run.</exception>
    Task WriteAsync(HttpContext http, Caller caller, RequestBatch batch);
}
