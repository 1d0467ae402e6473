namespace KnowledgeGraph.Server.Http;

/// <summary>Tells by a document's text alone which variables it cannot know.</summary>
internal static class NamedVariables
{
    /// <summary>Whether a text may name a variable; true wherever that is not plain.</summary>
    public static bool MayName(string document, string variable)
    {
        // A comment may stand between the sign and the name.
        if (variable.Length == 0 || document.Contains('#'))
        {
            return true;
        }

        for (
            var at = document.IndexOf(variable, StringComparison.Ordinal);
            at >= 0;
            at = document.IndexOf(variable, at + 1, StringComparison.Ordinal))
        {
            if (document.AsSpan(0, at).TrimEnd(" \t\r\n,\uFEFF").EndsWith('$'))
            {
                return true;
            }
        }

        return false;
    }
}
