namespace KnowledgeGraph.Core.Annotation;

/// <summary>A cue in a text.</summary>
/// <param name="Kind">The effect of the cue.</param>
/// <param name="Reach">Where the findings are to which the cue applies.</param>
/// <param name="First">The cue's first token.</param>
/// <param name="Last">The cue's last token.</param>
internal readonly record struct Cue(CueKind Kind, CueReach Reach, int First, int Last);
