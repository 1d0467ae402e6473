namespace KnowledgeGraph.Server.Requests;

/// <summary>Which draft of GraphQL over HTTP decides the status of a reply.</summary>
public enum StatusCodeRules
{
    /// <summary>
    /// The drafts before 2026, which the audits of graphql-http ask for: 400 for what is refused, or 200 as application/json; 200 with
    /// errors of fields.
    /// </summary>
    Draft2025,

    /// <summary>The draft of August 2026: 422 for what is refused, whatever the client takes, and 294 with errors of fields.</summary>
    Draft2026,
}
