using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Lists as CSV and NDJSON: with pages of two rows, so that every table takes several.</summary>
public abstract class TableTests(SmallPages services)
{
    private const int MaxRows = SmallPages.MaxRows;

    private readonly ServedFolder _whole = services.Sample.Served;
    private readonly ServedFolder _small = services.Served;

    [SkippableTheory]
    [InlineData("{ diseases { nodes { curie name acronym } } }", "diseases")]
    [InlineData(
        "query Q { diseases(order: [{ name: DESC }]) { totalCount nodes { curie name } pageInfo { endCursor } __typename } }",
        "diseases")]
    [InlineData("query ($n: Int = 3, $c: String) { phenotypes(first: $n, after: $c, where: { name: { startsWith: \"a\" } }) { nodes { "
        + "curie name } } }", "phenotypes", 3)]
    [InlineData("{ genes(first: 5) { edges { cursor node { symbol } } } }", "genes", 5)]
    [InlineData("{ genes(first: 5) { ...Rows } } fragment Rows on GenesConnection { nodes { ... on Entity { curie label } } }", "genes", 5)]
    public async Task A_table_has_the_rows_of_the_list_in_its_order(string query, string list, int? first = null)
    {
        var rows = await NdjsonAsync(_small, query);

        var whole = query.Replace("($n: Int = 3, $c: String)", "", StringComparison.Ordinal)
            .Replace("first: $n, after: $c", "first: 100", StringComparison.Ordinal)
            .Replace("first: 5", "first: 100", StringComparison.Ordinal)
            .Replace(
                "{ diseases {",
                "{ diseases(first: 100) {",
                StringComparison.Ordinal)
            .Replace("diseases(order", "diseases(first: 100, order", StringComparison.Ordinal);
        var connection = (await _whole.QueryAsync(whole)).GetProperty("data").GetProperty(list);
        var expected = connection.EnumerateObject().Single(part => part.Name is "nodes" or "edges").Value.EnumerateArray()
            .Select(row => row.GetRawText()).Take(first ?? int.MaxValue).ToList();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, rows);
    }

    // The page is asked for by a variable in place of the argument, and says by fields of its own how it goes on.
    [SkippableTheory]
    [InlineData("query ($f: Int) { genes(first: $f) { kgTotal: totalCount kgPage: pageInfo { hasNextPage } nodes { symbol } } }")]
    [InlineData("query ($f: Int, $kgFirst: Int = 0, $kg_First: Int = 0) { genes(first: $f, where: { ncbiGeneId: { gt: $kgFirst, gte: "
        + "$kg_First } }) { kgTotal: nodes { symbol kgPage: curie } } }")]
    [InlineData("query ($f: Int) { genes(first: $f) { nodes { symbol } } } # as in $f, $f and $f")]
    [InlineData("query ($f: Int) { genes(first: $f, where: { name: { neq: \"$f or $f\" } }) { nodes { symbol } } }")]
    [InlineData("\"Of $f and $f.\" query ($f: Int) { genes(first: $f) { nodes { symbol } } }")]
    [InlineData("query ($f: Int) { genes(first: $f, where: { ncbiGeneId: { gt: $f } }) { nodes { symbol } } }")]
    [InlineData("query ($f: Int) { genes(first: $f) { ...Rows } } fragment Rows on GenesConnection { nodes { symbol diseases(where: { "
        + "gene: { ncbiGeneId: { gt: $f } } }) { totalCount } } }")]
    public async Task A_variable_is_known_by_its_uses_and_not_by_the_text_of_the_query(string query)
    {
        using var reply = await PostAsync(_small, query, "application/x-ndjson", new { f = 3 });

        Assert.True(reply.StatusCode == HttpStatusCode.OK, await reply.Content.ReadAsStringAsync());
        Assert.Equal(3, (await reply.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [SkippableFact]
    public async Task A_variable_of_the_other_operations_is_no_use_of_it()
    {
        var query = "query A($f: Int) { genes(first: $f) { nodes { symbol } } } query B($f: Int) { genes(first: $f) { nodes { symbol } } }";
        using var content = JsonContent.Create(new { query, operationName = "B", variables = new { f = 3 } });
        using var reply = await _small.Http.PostAsync($"{_small.BaseUrl}/graphql/table?format=ndjson", content);

        Assert.True(reply.StatusCode == HttpStatusCode.OK, await reply.Content.ReadAsStringAsync());
    }

    [SkippableFact]
    public async Task Csv_names_columns_by_their_path_joins_lists_and_quotes_what_needs_it()
    {
        using var reply = await PostAsync(
            _whole,
            """{ disease(id: "OMIM:603896") { genes { edges { association node { symbol } sources { evidence } } } } }""",
            "text/csv");
        var lines = (await reply.Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal("text/csv", reply.Content.Headers.ContentType!.MediaType);
        Assert.Matches("^genes-OMIM_603896-[0-9a-f]{12}\\.csv$", reply.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal("association,node.symbol,sources.evidence", lines[0]);
        Assert.StartsWith("CAUSAL,EIF2B", lines[1], StringComparison.Ordinal);
        Assert.Equal(string.Empty, lines[^1]);
    }

    [SkippableFact]
    public async Task Every_csv_cell_read_back_is_the_value_of_the_query()
    {
        const string Rows = "citations { nodes { pmid title journal authors { name } publicationTypes isFreeFullText doi } }";
        using var reply = await PostAsync(_whole, "{ " + Rows + " }", "text/csv");
        var table = Csv(await reply.Content.ReadAsStringAsync());
        var nodes = (await _whole.QueryAsync("{ " + Rows.Replace("citations", "citations(first: 100)", StringComparison.Ordinal) + " }"))
            .GetProperty("data").GetProperty("citations").GetProperty("nodes").EnumerateArray().ToList();

        Assert.Equal(nodes.Count + 1, table.Count);
        Assert.Equal(["pmid", "title", "journal", "authors.name", "publicationTypes", "isFreeFullText", "doi"], table[0]);
        for (var i = 0; i < nodes.Count; i++)
        {
            var expected = new[]
            {
                nodes[i].GetProperty("pmid").GetRawText(),
                nodes[i].GetProperty("title").GetString() ?? "",
                nodes[i].GetProperty("journal").GetString() ?? "",
                string.Join('|', nodes[i].GetProperty("authors").EnumerateArray().Select(author => author.GetProperty("name").GetString())),
                string.Join('|', nodes[i].GetProperty("publicationTypes").EnumerateArray().Select(type => type.GetString())),
                nodes[i].GetProperty("isFreeFullText").GetRawText(),
                nodes[i].GetProperty("doi").GetString() ?? "",
            };
            Assert.Equal(expected, table[i + 1]);
        }
    }

    [SkippableTheory]
    [InlineData("{ genes { groupBy(by: CHROMOSOME) { value count } } }", "groupBy")]
    [InlineData("{ genes { facets(by: [CHROMOSOME, GENE_TYPE]) { value: by count: distinctCount } } }", "facets")]
    public async Task Groups_and_counts_of_values_make_a_table(string query, string field)
    {
        var rows = await NdjsonAsync(_whole, query);
        var expected = (await _whole.QueryAsync(query)).GetProperty("data").GetProperty("genes").GetProperty(field);

        Assert.Equal(
            expected.EnumerateArray().Select(row => (row.GetProperty("value").GetString(), row.GetProperty("count").GetInt32())),
            rows.Select(row => JsonDocument.Parse(row).RootElement)
                .Select(row => (row.GetProperty("value").GetString(), row.GetProperty("count").GetInt32())));
    }

    [SkippableFact]
    public async Task A_plain_list_makes_a_table_as_well()
    {
        var rows = await NdjsonAsync(_whole, """{ resolve(terms: ["ataxia", "no such thing"]) { term status } }""");

        Assert.Equal(["""{"term":"ataxia","status":"DIRECT"}""", """{"term":"no such thing","status":"UNKNOWN"}"""], rows);
    }

    [SkippableFact]
    public async Task An_address_is_enough_and_format_goes_before_accept()
    {
        var query = Uri.EscapeDataString("{ genes(first: 1, order: [{ symbol: ASC }]) { nodes { symbol } } }");

        Assert.StartsWith(
            "symbol\r\n",
            await _whole.Http.GetStringAsync($"{_whole.BaseUrl}/graphql/table?query={query}"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "{\"symbol\":",
            await _whole.Http.GetStringAsync($"{_whole.BaseUrl}/graphql/table?format=ndjson&query={query}"),
            StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("{ diseases { nodes { curie } } genes { nodes { curie } } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ diseases { nodes { curie } edges { cursor } } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ diseases { totalCount } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ release { id } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ diseases(last: 2) { nodes { curie } } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ diseases(first: 0) { nodes { curie } } }", 400, ErrorCodes.InvalidPageSize)]
    [InlineData("{ diseases(after: \"wrong\") { nodes { curie } } }", 400, ErrorCodes.InvalidCursor)]
    [InlineData("{ diseases { nodes { wrong } } }", 400, ErrorCodes.ValidationFailed)]
    [InlineData("{ diseases { nodes { curie }", 400, ErrorCodes.SyntaxError)]
    [InlineData("{ disease(id: \"OMIM:1\") { genes { nodes { curie } } } }", 404, ErrorCodes.NoSuchList)]
    [InlineData("{ __schema { types { name } } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ x: __schema { types { name } } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ __type(name: \"Disease\") { fields { name } } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ __typename }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ diseases { nodes { __typename } } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ resolve(terms: [\"ataxia\"]) { __typename } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ diseases(first: 2) @skip(if: true) { nodes { curie } } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ diseases(first: 2) { nodes @include(if: false) { curie } } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ diseases(first: 2) { nodes { curie @skip(if: true) } } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ disease(id: \"OMIM:603896\") { phenotypes @skip(if: true) { nodes { curie } } } }", 400, ErrorCodes.InvalidTable)]
    [InlineData("{ ... @include(if: false) { diseases { nodes { curie } } } }", 400, ErrorCodes.InvalidTable)]
    [InlineData(
        "query ($no: Boolean! = false) { ...Rows @include(if: $no) } fragment Rows on Query { diseases { nodes { curie } } }",
        400,
        ErrorCodes.InvalidTable)]
    [InlineData("subscription { releaseActivated { id } }", 400, ErrorCodes.OperationNotSupported)]
    public async Task What_makes_no_table_is_refused_with_a_code(string query, int status, string code)
    {
        using var reply = await PostAsync(_small, query, "text/csv");

        Assert.Equal((HttpStatusCode)status, reply.StatusCode);
        Assert.Equal(code, await CodeAsync(reply));
    }

    [SkippableFact]
    public async Task What_is_skipped_is_neither_a_list_nor_a_column()
    {
        using var reply = await PostAsync(
            _small,
            """
            query ($yes: Boolean! = true) {
              genes(first: 1, order: [{ symbol: ASC }]) { nodes { curie @skip(if: $yes) symbol @include(if: $yes) } }
              diseases @skip(if: $yes) { nodes { curie } }
            }
            """,
            "text/csv");

        Assert.Equal("symbol\r\nEIF2B1\r\n", await reply.Content.ReadAsStringAsync());
    }

    [SkippableFact]
    public async Task A_null_keeps_its_place_among_the_values_of_a_list()
    {
        const string Query = "{ diseases { nodes { phenotypes { edges { node { curie } frequency { text } } } } } }";
        using var reply = await PostAsync(_whole, Query, "text/csv");
        var table = Csv(await reply.Content.ReadAsStringAsync());
        var rows = (await _whole.QueryAsync(Query)).GetProperty("data").GetProperty("diseases").GetProperty("nodes").EnumerateArray()
            .ToList();

        for (var i = 0; i < rows.Count; i++)
        {
            var texts = rows[i].GetProperty("phenotypes").GetProperty("edges").EnumerateArray()
                .Select(edge => edge.GetProperty("frequency"))
                .Select(frequency => frequency.ValueKind == JsonValueKind.Null ? "" : frequency.GetProperty("text").GetString());
            Assert.Equal(string.Join('|', texts), table[i + 1][1]);
        }

        Assert.Contains(table, row => row[1].Contains("||", StringComparison.Ordinal) && row[1].Any(char.IsLetterOrDigit));
    }

    [SkippableFact]
    public async Task A_list_of_another_type_than_the_records_is_not_found()
    {
        var id = (await _whole.QueryAsync("{ gene(id: \"EIF2B1\") { id } }")).GetProperty("data").GetProperty("gene").GetProperty("id")
            .GetString();
        using var reply = await PostAsync(
            _whole,
            $"{{ node(id: \"{id}\") {{ ... on Disease {{ phenotypes {{ nodes {{ curie }} }} }} }} }}",
            "text/csv");

        Assert.Equal((HttpStatusCode.NotFound, ErrorCodes.NoSuchList), (reply.StatusCode, await CodeAsync(reply)));
    }

    [SkippableFact]
    public async Task What_is_null_without_a_list_around_it_is_an_empty_cell()
    {
        using var reply = await PostAsync(_whole, "{ resolve(terms: [\"no such thing\"]) { match { curie } term } }", "text/csv");

        Assert.Equal("match.curie,term\r\n,no such thing\r\n", await reply.Content.ReadAsStringAsync());
    }

    [SkippableFact]
    public async Task A_null_alone_in_its_row_is_a_row_all_the_same()
    {
        using var reply = await PostAsync(_whole, "{ diseases { nodes { acronym } } }", "text/csv");
        var lines = (await reply.Content.ReadAsStringAsync()).Split("\r\n");
        var acronyms = (await _whole.QueryAsync("{ diseases(first: 100) { nodes { acronym } } }")).GetProperty("data")
            .GetProperty("diseases")
            .GetProperty("nodes")
            .EnumerateArray();

        Assert.Equal(["acronym", .. acronyms.Select(node => node.GetProperty("acronym").GetString() ?? "\"\""), ""], lines);
        Assert.Contains("\"\"", lines);
    }

    [SkippableTheory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_refused_as_they_are_at_the_graphql_address(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{_small.BaseUrl}/graphql/table");
        using var reply = await _small.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, ErrorCodes.MethodNotAllowed), (reply.StatusCode, await CodeAsync(reply)));
        Assert.Equal(["GET", "HEAD", "POST"], reply.Content.Headers.Allow);
    }

    [SkippableFact]
    public async Task A_type_that_is_no_tables_is_refused()
    {
        using var reply = await PostAsync(_small, "{ diseases { nodes { curie } } }", "application/xml");

        Assert.Equal((HttpStatusCode.NotAcceptable, ErrorCodes.NotAcceptable), (reply.StatusCode, await CodeAsync(reply)));
    }

    [SkippableFact]
    public async Task A_table_has_as_many_rows_as_are_allowed_and_not_one_more()
    {
        using var whole = await PostAsync(_small, "{ phenotypes { nodes { curie } } }", "text/csv");
        using var tooMany = await PostAsync(_small, $"{{ phenotypes(first: {MaxRows + 1}) {{ nodes {{ curie }} }} }}", "text/csv");

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.TableTooLarge), (whole.StatusCode, await CodeAsync(whole)));
        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.TableTooLarge), (tooMany.StatusCode, await CodeAsync(tooMany)));
        Assert.Equal(MaxRows, (await NdjsonAsync(_small, $"{{ phenotypes(first: {MaxRows}) {{ nodes {{ curie }} }} }}")).Count);
    }

    [SkippableFact]
    public async Task The_commands_on_the_page_answer_with_rows()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "tables.md"));
        var commands = Regex.Matches(page, "curl -s http://127.0.0.1:5080(?<path>\\S+) (?:-H 'accept: (?<accept>[^']+)' )?-H "
            + "'content-type: application/json' -d '(?<body>[^']+)'");

        Assert.Equal(2, commands.Count);
        foreach (Match command in commands)
        {
            var accept = command.Groups["accept"].Success ? command.Groups["accept"].Value : "*/*";
            var query = JsonSerializer.Deserialize<JsonElement>(command.Groups["body"].Value).GetProperty("query").GetString()!;
            using var reply = await PostAsync(_whole, query, accept);
            Assert.Equal("/graphql/table", command.Groups["path"].Value);
            Assert.True((await reply.Content.ReadAsStringAsync()).Count(character => character == '\n') > 4);
        }
    }

    private static async Task<List<string>> NdjsonAsync(ServedFolder served, string query)
    {
        using var reply = await PostAsync(served, query, "application/x-ndjson");
        var text = await reply.Content.ReadAsStringAsync();
        Assert.True(reply.IsSuccessStatusCode, text);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static Task<HttpResponseMessage> PostAsync(ServedFolder served, string query, string accept, object? variables = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{served.BaseUrl}/graphql/table")
        {
            Content = JsonContent.Create(new { query, variables }),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return served.Http.SendAsync(request);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage reply) =>
        (await reply.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code")
            .GetString();

    /// <summary>RFC 4180, read plainly.</summary>
    private static List<List<string>> Csv(string text)
    {
        var (rows, row, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[++i]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' or '\r' when !isQuoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !isQuoted:
                    rows.Add(row);
                    row = [];
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        return rows;
    }

    public sealed class OnSqlite(SmallPages.OnSqlite services) : TableTests(services), IClassFixture<SmallPages.OnSqlite>;

    public sealed class OnPostgres(SmallPages.OnPostgres services) : TableTests(services), IClassFixture<SmallPages.OnPostgres>;
}
