using System.Collections.Frozen;

namespace KnowledgeGraph.Server.Notices;

/// <summary>The <c>extensions.notices[].code</c> that several fields give; clients may rely on the words.</summary>
public static class NoticeCodes
{
    /// <summary>Nothing in the release has the identifier or name.</summary>
    public const string UnknownIdentifier = "UNKNOWN_IDENTIFIER";

    /// <summary>A record was named by a name, synonym or mere number that no other has; it has been taken.</summary>
    public const string FoundByName = "FOUND_BY_NAME";

    /// <summary>A text may mean several records; none has been taken.</summary>
    public const string Ambiguous = "AMBIGUOUS";

    /// <summary>The identifier is retired or merged; the live record has been taken.</summary>
    public const string RetiredIdentifier = "RETIRED_IDENTIFIER";

    /// <summary>The term is withdrawn, and no single one takes its place, so that nothing is linked to it.</summary>
    public const string WithdrawnIdentifier = "WITHDRAWN_IDENTIFIER";

    /// <summary>An input names a variable for which the request gives no value; what it belongs to counts as not written.</summary>
    public const string VariableNotGiven = "VARIABLE_NOT_GIVEN";

    /// <summary>The record has no annotation, so that the question cannot be asked of it; it has been left out.</summary>
    public const string NotAnnotated = "NOT_ANNOTATED";

    /// <summary>A filter asks for what only PubMed's records tell, and the release has none for some of its papers.</summary>
    public const string NotDescribed = "NOT_DESCRIBED";

    /// <summary>A filter asks for what the release states of no record, so that it cannot be answered.</summary>
    public const string NotInRelease = "NOT_IN_RELEASE";

    /// <summary>A cursor is of another release than the one that answers.</summary>
    public const string OtherRelease = "OTHER_RELEASE";

    /// <summary>The list that says what is asked about is empty, and so is the answer.</summary>
    public const string EmptyList = "EMPTY_LIST";

    /// <summary>An argument that was given has no meaning beside the others.</summary>
    public const string NoEffect = "NO_EFFECT";

    /// <summary>Two things that were asked for exclude each other; one has been left out.</summary>
    public const string Contradiction = "CONTRADICTION";

    /// <summary>A part of a phenopacket departs from its schema, so that what it means is not clear; it has been left out.</summary>
    public const string NotRead = "NOT_READ";

    /// <summary>A phenopacket negates features as version 1 of its schema does; they have been read so.</summary>
    public const string EarlierVersion = "EARLIER_VERSION";

    /// <summary>A phenopacket has no features.</summary>
    public const string NoFeatures = "NO_FEATURES";

    /// <summary>A case of several cannot be ranked; the others have been.</summary>
    public const string CaseRefused = "CASE_REFUSED";

    /// <summary>A text names no phenotype.</summary>
    public const string NothingFound = "NOTHING_FOUND";

    /// <summary>A text is in a language without cues of negation, so that each of its phenotypes counts as present.</summary>
    public const string NoCues = "NO_CUES";

    /// <summary>There were more notices than a reply gives.</summary>
    public const string NoticesCut = "NOTICES_CUT";

    /// <summary>
    /// Those that tell how the question was understood, and leave no part of it out. A code that is not here is taken to leave one out.
    /// </summary>
    internal static FrozenSet<string> Informational { get; } =
    [
        FoundByName, RetiredIdentifier, NotDescribed, OtherRelease, EmptyList, NoEffect, NothingFound, NoCues, EarlierVersion, NoFeatures,
        NoticesCut, "FACETS_CUT",
    ];
}
