namespace KnowledgeGraph.Server.Access;

/// <summary>Who was let in by a key or token. What stays open asks again whether it still holds: keys are revoked, and tokens expire.</summary>
internal sealed class Pass(ClientIdentity client, Func<bool> holds)
{
    public ClientIdentity Client => client;

    /// <summary>Whether the key or token would be taken again.</summary>
    public bool Holds() => holds();
}
