using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeGraph.Server.Explorer.Markup;

/// <summary>A page of the documentation as HTML.</summary>
internal static partial class MarkdownPage
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
            .Where(link => link.Url?.StartsWith(outside, StringComparison.Ordinal) == true
                || (link.IsImage && link.Url?.Contains("://", StringComparison.Ordinal) == true))
            .ToList())
        {
            // A target outside the folder is not served, and no picture is fetched from elsewhere; the text of the link stays.
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
        }

        // Blocks that are wider than their column can be scrolled, by keyboard as well.
        foreach (var block in document.Descendants().Where(block => block is CodeBlock or Table))
        {
            block.GetAttributes().AddPropertyIfNotExist("tabindex", "0");
        }

        foreach (var table in document.Descendants<Table>())
        {
            Align(table);
        }

        var title = document.Descendants<HeadingBlock>().FirstOrDefault()?.Inline?.Descendants<LiteralInline>().FirstOrDefault()?.Content
            .ToString() ?? "Documentation";
        return (title, Html.Trusted(EmptyHeading().Replace(document.ToHtml(_pipeline), "<td></td>")));
    }

    // Columns of numbers by a class: the pages' policy forbids the style that would be written.
    private static void Align(Table table)
    {
        foreach (var (index, column) in table.ColumnDefinitions.Index().Where(column => column.Item.Alignment is not null))
        {
            if (column.Alignment == TableColumnAlign.Right)
            {
                foreach (var cell in table.OfType<TableRow>().Where(row => row.Count > index).Select(row => row[index]))
                {
                    cell.GetAttributes().AddClass("num");
                }
            }

            column.Alignment = null;
        }
    }

    // A corner that heads nothing.
    [GeneratedRegex("<th(?: class=\"num\")?></th>")]
    private static partial Regex EmptyHeading();
}
