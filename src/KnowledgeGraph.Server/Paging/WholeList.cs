namespace KnowledgeGraph.Server.Paging;

/// <summary>All rows of a list.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Links">The link by which each is in the list; empty where the list is not one of links.</param>
/// <param name="First">
/// Makes a page of the first of some rows, in the order of the list: given their places here, ascending, and the most rows of the page.
/// </param>
public sealed record WholeList(int[] Rows, int[] Links, Func<IReadOnlyList<int>, int, Page> First);
