namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>How one request ended: its status, 0 where the connection failed, and how long it took.</summary>
internal readonly record struct Answer(int Status, double Milliseconds, bool SaysWhenToRetry);
