namespace KnowledgeGraph.Server.Explorer.Markup;

/// <summary>Addresses of pages, and of what pages link to.</summary>
internal static class PageLinks
{
    /// <summary>The route of the feed of changes.</summary>
    public const string FeedRoute = "/changes.atom";

    /// <summary>The parameter of a list that names the term which its records are below.</summary>
    public const string BelowParameter = "below";

    /// <summary>The page of a record, by its kind and canonical identifier.</summary>
    public static string Record(string type, string curie) => $"/{FolderOf(type)}/{Escape(curie)}";

    /// <summary>The page of a record that is known by its identifier alone, whose prefix tells its kind.</summary>
    public static string Disease(string curie) => Record("DISEASE", curie);

    public static string Gene(string curie) => Record("GENE", curie);

    public static string Phenotype(string curie) => Record("PHENOTYPE", curie);

    public static string Paper(int pmid) => $"/paper/PMID:{pmid}";

    /// <summary>The list of all records below one.</summary>
    public static string Below(string type, string curie) => With($"/browse/{FolderOf(type)}", (BelowParameter, curie));

    /// <summary>The folder of the pages of one kind of record.</summary>
    public static string FolderOf(string type) => type == "CITATION" ? "paper" : type.ToLowerInvariant();

    /// <summary>An address with parameters; those without a value are left out.</summary>
    public static string With(string path, params (string Name, string? Value)[] parameters)
    {
        var given = parameters.Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={Escape(parameter.Value!)}")
            .ToList();
        return given.Count == 0 ? path : $"{path}?{string.Join('&', given)}";
    }

    /// <summary>The feed of what changes of some records; for none of them in particular, of all.</summary>
    public static string Feed(IEnumerable<string> ids) => With(FeedRoute, [.. ids.Select(id => ("id", (string?)id))]);

    /// <summary>An address of another site that a source gives; null where a browser should not follow it.</summary>
    public static string? Outside(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;

    // A colon may stand in a path and is easier to read there than its code.
    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%3A", ":", StringComparison.Ordinal);
}
