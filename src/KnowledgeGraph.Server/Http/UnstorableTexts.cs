namespace KnowledgeGraph.Server.Http;

/// <summary>Where a JSON text holds a NUL or half a surrogate pair.</summary>
/// <param name="InName">In the name of a member.</param>
/// <param name="InValue">In a string.</param>
internal readonly record struct UnstorableTexts(bool InName, bool InValue);
