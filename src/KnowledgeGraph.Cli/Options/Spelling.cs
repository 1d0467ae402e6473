namespace KnowledgeGraph.Cli.Options;

/// <summary>How the values of an option are spelt where it is shown and completed.</summary>
internal enum Spelling
{
    /// <summary>As in the schema: LIKELIHOOD_RATIO.</summary>
    Schema,

    /// <summary>In small letters: graphml.</summary>
    Lower,

    /// <summary>As names are written in one word, and as defaults are shown: GraphiQL, LikelihoodRatio.</summary>
    Code,
}
