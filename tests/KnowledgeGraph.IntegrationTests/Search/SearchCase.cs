namespace KnowledgeGraph.IntegrationTests.Search;

/// <summary>Something to search for, and the records that are right.</summary>
internal sealed record SearchCase(string Kind, string Text, IReadOnlyCollection<string> Right);
