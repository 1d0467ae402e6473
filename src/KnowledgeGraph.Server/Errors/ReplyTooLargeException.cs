namespace KnowledgeGraph.Server.Errors;

/// <summary>The reply passed its limit while it was written.</summary>
internal sealed class ReplyTooLargeException(int maxBytes) : Exception($"The reply is larger than {maxBytes} bytes; ask for less.");
