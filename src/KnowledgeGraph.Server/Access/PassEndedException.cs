namespace KnowledgeGraph.Server.Access;

/// <summary>A key was revoked, or a token has expired, while what it had opened was open.</summary>
internal sealed class PassEndedException() : Exception(Gatekeeper.Ended.Message);
