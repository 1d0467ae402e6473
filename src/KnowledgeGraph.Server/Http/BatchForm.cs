namespace KnowledgeGraph.Server.Http;

/// <summary>How the results of one HTTP request are laid out.</summary>
internal enum BatchForm
{
    /// <summary>One operation: one reply object.</summary>
    Single,

    /// <summary>An array of requests: an array of reply objects in the same order.</summary>
    Requests,

    /// <summary>One document with an array of variables: an array of reply objects, each with its <c>variableIndex</c>.</summary>
    Variables,
}
