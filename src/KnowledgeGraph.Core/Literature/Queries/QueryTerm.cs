namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>A word or phrase and the field in which to look for it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Words">The words, folded.</param>
/// <param name="Truncation">The meaning of a trailing asterisk.</param>
/// <param name="Start">Where the term begins in the query.</param>
/// <param name="End">Where the term ends.</param>
internal sealed record QueryTerm(
    QueryField Field,
    IReadOnlyList<string> Words,
    Truncation Truncation,
    int Start,
    int End) : QueryNode(Start, End)
{
    private readonly string _name = string.Join(' ', Words);

    public override bool Holds(SearchedCitation paper, MeshTree mesh) => Field switch
    {
        QueryField.Title => IsIn(paper.Title),
        QueryField.TitleAbstract => IsIn(paper.Title) || IsIn(paper.AbstractAndKeywords),
        QueryField.TextWord => IsIn(paper.Title) || IsIn(paper.AbstractAndKeywords) || IsIn(paper.Vocabulary),
        QueryField.Mesh => IsAny(paper.Descriptors, mesh.Exploded(_name)),
        QueryField.MeshNotExploded => IsAny(paper.Descriptors, exploded: null),
        QueryField.Subheading => IsAny(paper.Qualifiers, QualifierFamilies.Of(_name)),
        QueryField.SubheadingNotExploded => IsAny(paper.Qualifiers, exploded: null),
        QueryField.PublicationType => IsAny(paper.PublicationTypes, mesh.Exploded(_name)),
        QueryField.Journal => IsName(paper.Journal),
        _ => throw new ArgumentOutOfRangeException(nameof(paper), Field, "no such field"),
    };

    private bool IsIn(WordIndex words) => words.Contains(Words, Truncation);

    private bool IsAny(IReadOnlyList<string> names, IReadOnlySet<string>? exploded)
    {
        foreach (var name in names)
        {
            if (IsName(name) || exploded?.Contains(name) == true)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsName(string name) => Truncation switch
    {
        Truncation.None => name == _name,
        Truncation.Word => name.StartsWith(_name, StringComparison.Ordinal),
        _ => name.Length > _name.Length && name.StartsWith(_name, StringComparison.Ordinal) && name[_name.Length] == ' ',
    };
}
