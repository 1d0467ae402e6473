namespace KnowledgeGraph.Core.Annotation;

/// <summary>The answer that a text gives to a finding.</summary>
/// <param name="Kind">The effect of the answer.</param>
/// <param name="First">Its first token; -1 for a mark.</param>
/// <param name="Last">Its last token; -1 for a mark.</param>
/// <param name="Text">The answer itself.</param>
internal readonly record struct Answer(CueKind Kind, int First, int Last, string Text);
