using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.Costs;

/// <summary>
/// The prices of work that depends on how much the release holds or the request asks for: so many of a thing make one unit of field cost,
/// or one makes so many. By measurement, see docs/benchmarks/operations.md: a unit stands for some five microseconds.
/// </summary>
internal static class WorkPrices
{
    /// <summary>Links followed in memory, to a unit.</summary>
    public const int GatheredLinks = 200;

    /// <summary>Links followed in memory, if the first link to each record is kept by a rank, to a unit.</summary>
    public const int RankedLinks = 60;

    /// <summary>Links that the database compares with a filter, to a unit.</summary>
    public const int FilteredLinks = 10;

    /// <summary>Links that the database has found, and gives, to a unit.</summary>
    public const int FoundLinks = 10;

    /// <summary>Links that the database has put in an order, and gives with the values that make it, to a unit.</summary>
    public const int OrderedLinks = 4;

    /// <summary>Bytes of a link that is held with one value that it is ordered by.</summary>
    public const int BytesOfLink = 120;

    /// <summary>Texts that a search has found and puts in order, to a unit.</summary>
    public const int FoundTexts = 2;

    /// <summary>Places of words that a search looks at where few texts have all of them, to a unit.</summary>
    public const int ForgivenPlaces = 150;

    /// <summary>A word that a search looks for, in units.</summary>
    public const int SearchedWord = 10;

    /// <summary>An object that introspection gives, in units.</summary>
    public const int IntrospectedObject = 4;

    /// <summary>Records among which a word is looked for as it is typed, to a unit.</summary>
    public const int SuggestedRecords = 500;

    // Letters from which on a word begins few others.
    private const int LongWord = 4;

    /// <summary>Looking for what an unknown text may have been meant to be, in units, beside the completion of its words.</summary>
    public const int Guess = 50;

    /// <summary>A text that names a record, in units.</summary>
    public const int NamedRecord = 2;

    /// <summary>A record whose terms are counted, in units.</summary>
    public const int CountedRecord = 5;

    /// <summary>Diseases that are scored, to a unit.</summary>
    public const int ScoredDiseases = 10;

    /// <summary>Diseases that are scored by one more term, to a unit.</summary>
    public const int ScoredDiseasesByTerm = 60;

    /// <summary>Terms that a p-value's own weight pays for.</summary>
    public const int PaidTerms = 10;

    /// <summary>How much more a p-value takes by a measure that compares all ancestors.</summary>
    public const int ComparedAncestors = 5;

    /// <summary>Characters of a text that phenotypes are read out of, to a unit.</summary>
    public const int ReadCharacters = 80;

    /// <summary>Nodes of the graph that a walk may come by, to a unit.</summary>
    public const int WalkedNodes = 200;

    /// <summary>Rows whose values are counted, to a unit.</summary>
    public const int CountedRows = 500;

    /// <summary>Papers whose topics are counted, to a unit.</summary>
    public const int CountedPapers = 4;

    /// <summary>A release that has to be opened because a request names it, in units of the rate alone.</summary>
    public const int OpenedRelease = 100_000;

    /// <summary>A release that is opened to be compared, in units of the rate alone.</summary>
    public const int OpenedBeside = 20_000;

    /// <summary>Links of two releases that are compared, to a unit.</summary>
    public const int ComparedLinks = 40;

    /// <summary>A document that has to be checked and compiled, in units of the rate alone, however short it is.</summary>
    public const int NewDocument = 60;

    /// <summary>Characters of such a document, to a unit of the rate alone.</summary>
    public const int DocumentCharacters = 4;

    /// <summary>Bytes of a request that is longer than most, to a unit.</summary>
    public const int SentBytes = 50;

    /// <summary>Bytes that any request may have for nothing.</summary>
    public const int FreeBytes = 8_192;

    /// <summary>Units for a request of so many bytes.</summary>
    public static long OfSentBytes(int bytes) => bytes > FreeBytes ? (bytes - FreeBytes) / SentBytes : 0;

    /// <summary>Units for completing the words of a text: each among all words there are, and a short one begins many of them.</summary>
    public static long OfCompletion(GraphImage graph, string? text)
    {
        var records = (long)graph.Diseases.Count + graph.Genes.Count + graph.Phenotypes.Count + graph.Citations.Count;
        return (text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Sum(word => records / SuggestedRecords / Math.Min(word.Length, LongWord));
    }

    /// <summary>Units for looking for what an unknown text may have been meant to be.</summary>
    public static long OfGuess(GraphImage graph, string text) => Guess + OfCompletion(graph, text);

    /// <summary>Units for so many things; at least one for any.</summary>
    public static long Of(long things, int perUnit) => things == 0 ? 0 : 1 + (things / perUnit);
}
