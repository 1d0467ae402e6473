using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>The functions that read the facts of one kind of link.</summary>
/// <param name="Link">Gives the link that a fact is about; null if one of its ends is unknown.</param>
/// <param name="Said">Gives the content of a fact without the identifiers that it uses for the ends.</param>
/// <param name="Lost">Counts a fact that resolves to no link.</param>
/// <param name="Repeated">Counts a fact that repeats another.</param>
internal sealed record LinkWords<TKey, TFact>(Func<TFact, TKey?> Link, Func<TFact, TFact> Said, Action<TFact> Lost, Action<TFact> Repeated)
    where TKey : struct
    where TFact : Fact;
