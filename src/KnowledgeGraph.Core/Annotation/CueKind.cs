namespace KnowledgeGraph.Core.Annotation;

/// <summary>What a cue does.</summary>
internal enum CueKind : byte
{
    /// <summary>Nothing: it only looks like another cue, as "not only".</summary>
    Nothing,

    /// <summary>The patient has it: a heading that ends what another one says.</summary>
    Present,

    /// <summary>It says that it was before.</summary>
    Past,

    /// <summary>It leaves it open.</summary>
    Uncertain,

    /// <summary>It denies.</summary>
    Absent,

    /// <summary>It speaks of relatives.</summary>
    Family,

    /// <summary>It speaks of relatives and denies.</summary>
    NotInFamily,

    /// <summary>It ends what other cues say, those of the family aside.</summary>
    End,

    /// <summary>It is about the patient again: what was said of the family ends.</summary>
    Patient,
}
