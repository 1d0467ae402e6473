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

    /// <summary>After it; before it where none is after it, as "headache denied".</summary>
    Either,

    /// <summary>Immediately after it, as in "non-ataxic".</summary>
    Prefix,

    /// <summary>Immediately before it, as in "seizure-free".</summary>
    Suffix,

    /// <summary>Before it, as the answer to a question, in brackets, or in the next cell of a table: "seizures: no".</summary>
    Answer,

    /// <summary>As the heading of a list, in the rest of its line, or else in the lines below it up to a blank one.</summary>
    List,

    /// <summary>As a heading, in all that follows up to the next heading, or to a blank line after what follows.</summary>
    Section,
}
