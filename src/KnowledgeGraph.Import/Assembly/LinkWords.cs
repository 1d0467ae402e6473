using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>How facts of one kind of link are read.</summary>
/// <param name="Link">The link a fact speaks of; null if one of its ends is unknown.</param>
/// <param name="Said">What a fact says of the link, without the identifiers that it calls its ends by.</param>
/// <param name="Lost">Counts a fact that resolves to no link.</param>
/// <param name="Repeated">Counts a fact that says what another has said.</param>
internal sealed record LinkWords<TKey, TFact>(Func<TFact, TKey?> Link, Func<TFact, TFact> Said, Action<TFact> Lost, Action<TFact> Repeated)
    where TKey : struct
    where TFact : Fact;
