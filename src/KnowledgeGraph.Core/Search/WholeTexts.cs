using System.Text;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>Finds names that are, as a whole, the text that was typed.</summary>
internal sealed class WholeTexts(TextCatalog texts)
{
    private readonly TextIndex _folded = TextIndex.Build(texts.NameCount, texts.Utf8, TextEquality.Folded);

    /// <summary>
    /// The numbers of the texts, ascending, and whether they are written as typed, ASCII case aside; the others have the same words.
    /// </summary>
    public IEnumerable<(int Text, bool IsExact)> Find(SearchQuery query)
    {
        var typed = Encoding.UTF8.GetBytes(query.Text);
        return _folded.FindAll(query.Text).Select(text => (text, CaseInsensitiveText.AreEqual(texts.Utf8(text), typed)));
    }
}
