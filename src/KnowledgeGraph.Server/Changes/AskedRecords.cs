namespace KnowledgeGraph.Server.Changes;

/// <summary>The records that a comparison is asked for.</summary>
/// <param name="Ids">Identifiers or names of records.</param>
/// <param name="Below">Identifiers or names of diseases and phenotypes that are meant with all below them.</param>
internal sealed record AskedRecords(IReadOnlyList<string> Ids, IReadOnlyList<string> Below)
{
    /// <summary>Whether all records are meant.</summary>
    public bool IsAll { get; init; }

    /// <summary>Tells it from others.</summary>
    public string Key => IsAll ? "*" : $"{string.Join('\n', Ids)}\n\n{string.Join('\n', Below)}";
}
