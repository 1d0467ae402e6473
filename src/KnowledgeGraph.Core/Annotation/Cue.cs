namespace KnowledgeGraph.Core.Annotation;

/// <summary>A cue in a text.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Reach">Where the findings stand that it is about.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
internal readonly record struct Cue(CueKind Kind, CueReach Reach, int First, int Last);
