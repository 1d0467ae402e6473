using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeGraph.Server.Explorer.Markup;

/// <summary>A page of the documentation as HTML.</summary>
internal static class MarkdownPage
{
    private static readonly MarkdownPipeline _pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
            .DisableHtml()
            .Build();

    /// <summary>The title and the text of a page that lies so many folders deep.</summary>
    public static (string Title, Html Body) Of(string markdown, int depth)
    {
        var document = Markdown.Parse(markdown, _pipeline);
        var outside = string.Concat(Enumerable.Repeat("../", depth + 1));
        foreach (var link in document.Descendants<LinkInline>()
            .Where(link => link.IsImage || link.Url?.StartsWith(outside, StringComparison.Ordinal) == true)
            .ToList())
        {
            // A target outside the folder is not served; the text of the link stays.
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
        }

        // Blocks that are wider than their column can be scrolled, by keyboard as well.
        foreach (var block in document.Descendants().Where(block => block is CodeBlock or Table))
        {
            block.GetAttributes().AddPropertyIfNotExist("tabindex", "0");
        }

        var title = document.Descendants<HeadingBlock>().FirstOrDefault()?.Inline?.Descendants<LiteralInline>().FirstOrDefault()?.Content
            .ToString() ?? "Documentation";
        return (title, Html.Trusted(document.ToHtml(_pipeline)));
    }
}
