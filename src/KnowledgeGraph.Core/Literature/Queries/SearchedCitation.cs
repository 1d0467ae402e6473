namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>A paper prepared for queries: made once, asked by every filter.</summary>
public sealed class SearchedCitation
{
    /// <summary>Prepares a paper.</summary>
    public SearchedCitation(CitationText text)
    {
        Text = text;
        Title = new WordIndex([text.Title]);
        AbstractAndKeywords = new WordIndex([.. text.Abstract?.Split('\n') ?? [], .. text.Keywords]);
        Descriptors = [.. text.MeshHeadings.Select(heading => FoldedWords.Join(heading.Descriptor))];
        Qualifiers = [.. text.MeshHeadings.SelectMany(heading => heading.Qualifiers).Select(FoldedWords.Join)
            .Distinct(StringComparer.Ordinal)];
        PublicationTypes = [.. text.PublicationTypes.Select(FoldedWords.Join)];
        Vocabulary = new WordIndex(
            [.. Descriptors, .. Qualifiers, .. PublicationTypes, .. text.Substances, .. text.SupplementaryConcepts
                .Select(concept => concept.Descriptor)]);
        Journal = FoldedWords.Join(text.Journal);
    }

    /// <summary>The paper as it was given.</summary>
    public CitationText Text { get; }

    /// <summary>Words of the title.</summary>
    public WordIndex Title { get; }

    /// <summary>Words of the abstract and of the authors' keywords.</summary>
    public WordIndex AbstractAndKeywords { get; }

    /// <summary>Words of MeSH headings, publication types and substances.</summary>
    public WordIndex Vocabulary { get; }

    /// <summary>Whether there is anything to search.</summary>
    public bool HasText => !Title.IsEmpty || !AbstractAndKeywords.IsEmpty || Descriptors.Count > 0 || Text.SupplementaryConcepts.Count > 0;

    /// <summary>MeSH descriptors, folded.</summary>
    internal IReadOnlyList<string> Descriptors { get; }

    /// <summary>MeSH qualifiers, folded.</summary>
    internal IReadOnlyList<string> Qualifiers { get; }

    /// <summary>Publication types, folded.</summary>
    internal IReadOnlyList<string> PublicationTypes { get; }

    /// <summary>Journal, folded.</summary>
    internal string Journal { get; }
}
