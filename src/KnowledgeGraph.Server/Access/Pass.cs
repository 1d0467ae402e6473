namespace KnowledgeGraph.Server.Access;

/// <summary>
/// A client that was let in by a key or token. A connection that stays open checks again whether the pass still holds: keys are revoked,
/// and tokens expire.
/// </summary>
internal sealed class Pass(ClientIdentity client, Func<bool> holds)
{
    public ClientIdentity Client => client;

    /// <summary>Whether the key or token would be taken again.</summary>
    public bool Holds() => holds();
}
