namespace KnowledgeGraph.Core.Annotation;

/// <summary>Where the findings are to which a cue applies.</summary>
internal enum CueReach : byte
{
    /// <summary>After it, to the end of the sentence.</summary>
    Forward,

    /// <summary>After it, to the next comma.</summary>
    Clause,

    /// <summary>Before it, from the beginning of the sentence.</summary>
    Back,

    /// <summary>Before it, over a comma too, as "…, which resolved".</summary>
    Relative,

    /// <summary>On both sides.</summary>
    Both,

    /// <summary>As a heading, in all that follows up to the next heading.</summary>
    Section,
}
