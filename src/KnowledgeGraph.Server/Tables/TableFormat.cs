namespace KnowledgeGraph.Server.Tables;

/// <summary>How a table is written.</summary>
/// <param name="Name">The name of the format in the parameter <c>format</c>.</param>
/// <param name="Ending">The ending of addresses and names of files in this format.</param>
/// <param name="MediaTypes">The media types that ask for it; tables are sent as the first.</param>
/// <param name="Parameters">The parameters of the media type.</param>
internal sealed record TableFormat(string Name, string Ending, IReadOnlyList<string> MediaTypes, string Parameters = "")
{
    /// <summary>RFC 4180, with a header line, in UTF-8.</summary>
    public static readonly TableFormat Csv = new("csv", ".csv", ["text/csv"], "; charset=utf-8; header=present");

    /// <summary>One JSON object a line, as the query would have answered it.</summary>
    public static readonly TableFormat Ndjson = new(
        "ndjson",
        ".ndjson",
        ["application/x-ndjson", "application/ndjson", "application/jsonl"],
        "; charset=utf-8");

    /// <summary>Apache Parquet, with typed columns.</summary>
    public static readonly TableFormat Parquet = new("parquet", ".parquet", ["application/vnd.apache.parquet"]);

    /// <summary>Apache Arrow's stream, with typed columns.</summary>
    public static readonly TableFormat Arrow = new("arrow", ".arrows", ["application/vnd.apache.arrow.stream"]);

    /// <summary>All formats; the first is used if the client does not name one.</summary>
    public static IReadOnlyList<TableFormat> All { get; } = [Csv, Ndjson, Parquet, Arrow];

    /// <summary>The header Content-Type.</summary>
    public string ContentType => MediaTypes[0] + Parameters;
}
