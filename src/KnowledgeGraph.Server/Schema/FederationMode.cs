namespace KnowledgeGraph.Server.Schema;

/// <summary>The rules by which a gateway puts several services together as one schema.</summary>
public enum FederationMode
{
    /// <summary>None: the schema is as it is.</summary>
    Off,

    /// <summary>
    /// Apollo Federation 2: root fields <c>_service</c> and <c>_entities</c>, records by the keys <c>id</c> and <c>curie</c>.
    /// </summary>
    Apollo,

    /// <summary>
    /// The draft for composite schemas of the GraphQL Foundation: directives in the text of the schema say which fields find a record by a
    /// key.
    /// </summary>
    Composite,
}
