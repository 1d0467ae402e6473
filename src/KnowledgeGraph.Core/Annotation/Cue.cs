namespace KnowledgeGraph.Core.Annotation;

/// <summary>A cue in a text.</summary>
/// <param name="Kind">The effect of the cue.</param>
/// <param name="Reach">Where the findings are to which the cue applies.</param>
/// <param name="First">The cue's first token.</param>
/// <param name="Last">The cue's last token.</param>
internal readonly record struct Cue(CueKind Kind, CueReach Reach, int First, int Last)
{
    /// <summary>Whether the cue is about relatives.</summary>
    public bool IsOfFamily => Kind is CueKind.Family or CueKind.NotInFamily;

    /// <summary>Whether the cue says something about findings before it.</summary>
    public bool IsBack => Reach is CueReach.Back or CueReach.Relative or CueReach.Both or CueReach.Either or CueReach.Suffix;

    /// <summary>Whether the cue denies findings or leaves them open.</summary>
    public bool IsDoubt => Kind is CueKind.Absent or CueKind.Uncertain;
}
