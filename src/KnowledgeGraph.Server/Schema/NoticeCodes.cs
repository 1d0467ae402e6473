namespace KnowledgeGraph.Server.Schema;

/// <summary>The <c>extensions.notices[].code</c> that several fields give; clients may rely on the words.</summary>
public static class NoticeCodes
{
    /// <summary>Nothing in the release has the identifier.</summary>
    public const string UnknownIdentifier = "UNKNOWN_IDENTIFIER";

    /// <summary>The identifier is retired or merged; the live record, if there is one, has been taken.</summary>
    public const string RetiredIdentifier = "RETIRED_IDENTIFIER";

    /// <summary>The record has no annotation, so that the question cannot be asked of it; it has been left out.</summary>
    public const string NotAnnotated = "NOT_ANNOTATED";

    /// <summary>Two things that were asked for exclude each other; one has been left out.</summary>
    public const string Contradiction = "CONTRADICTION";
}
