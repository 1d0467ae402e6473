namespace KnowledgeGraph.Core.Cases;

/// <summary>
/// A text is no phenopacket. The message completes a sentence that begins with the place of the text, and repeats nothing of it.
/// </summary>
public sealed class MalformedCaseException(string message, Exception? inner = null) : Exception(message, inner);
