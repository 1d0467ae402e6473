namespace KnowledgeGraph.IntegrationTests.Literature;

/// <summary>One place of a paper on the record page.</summary>
internal sealed record SeedPaper(string Section, int Pmid, string Reference, bool IsFree);
