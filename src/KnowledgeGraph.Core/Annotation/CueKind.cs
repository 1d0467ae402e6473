namespace KnowledgeGraph.Core.Annotation;

/// <summary>The effect of a cue.</summary>
internal enum CueKind : byte
{
    /// <summary>None: the words only look like another cue, as "not only".</summary>
    Nothing,

    /// <summary>The patient has the finding: a heading that ends the effect of another one.</summary>
    Present,

    /// <summary>The patient had the finding before.</summary>
    Past,

    /// <summary>The finding is left open.</summary>
    Uncertain,

    /// <summary>The finding is denied.</summary>
    Absent,

    /// <summary>The finding is a relative's.</summary>
    Family,

    /// <summary>The finding is denied of relatives.</summary>
    NotInFamily,

    /// <summary>The effect of other cues ends, except those of the family.</summary>
    End,

    /// <summary>The text is about the patient again: the effect of cues of the family ends.</summary>
    Patient,
}
