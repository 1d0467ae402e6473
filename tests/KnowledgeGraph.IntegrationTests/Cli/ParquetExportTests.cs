using System.Security.Cryptography;
using System.Text.Json;
using DuckDB.NET.Data;
using KnowledgeGraph.IntegrationTests.Clients;
using KnowledgeGraph.Storage.Columnar;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary><c>kg export parquet</c>, read by DuckDB, which knows nothing of us.</summary>
public abstract class ParquetExportTests : IDisposable
{
    private readonly SampleService _sample;
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-parquet-").FullName;
    private readonly DuckDBConnection _duck = new("DataSource=:memory:");

    protected ParquetExportTests(SampleService sample)
    {
        _sample = sample;
        _duck.Open();
    }

    [SkippableFact]
    public async Task Every_record_link_and_statement_is_there_once()
    {
        var release = (await _sample.Served.QueryAsync(
            "{ release { id counts { type count } edgeCounts { kind count } sources { "
                + "name } } }")).GetProperty("data").GetProperty("release");
        Export();

        int Stated(string list, string key, string name) =>
            release.GetProperty(list).EnumerateArray().Single(one => one.GetProperty(key).GetString() == name).GetProperty("count")
                .GetInt32();
        Assert.Equal(Stated("counts", "type", "DISEASE"), Count("diseases"));
        Assert.Equal(Stated("counts", "type", "GENE"), Count("genes"));
        Assert.Equal(Stated("counts", "type", "PHENOTYPE"), Count("phenotypes"));
        Assert.Equal(Stated("counts", "type", "CITATION"), Count("papers"));
        Assert.Equal(Stated("edgeCounts", "kind", "DISEASE_GENE"), Count("disease_genes"));
        Assert.Equal(Stated("edgeCounts", "kind", "DISEASE_PHENOTYPE"), Count("disease_phenotypes"));
        Assert.Equal(Stated("edgeCounts", "kind", "DISEASE_CITATION"), Count("disease_papers"));
        Assert.Equal(Stated("edgeCounts", "kind", "GENE_CITATION"), Count("gene_papers"));
        Assert.Equal(Stated("edgeCounts", "kind", "DISEASE_PARENT"), Count("disease_parents"));
        Assert.Equal(Stated("edgeCounts", "kind", "PHENOTYPE_PARENT"), Count("phenotype_parents"));
        Assert.Equal(release.GetProperty("sources").GetArrayLength(), Count("sources"));
        var genePhenotypes = (await _sample.Served.QueryAsync(
            "{ genes(first: 100) { nodes { phenotypes { totalCount } } } }")).GetProperty("data").GetProperty("genes").GetProperty("nodes");
        var linked = genePhenotypes.EnumerateArray().Sum(gene => gene.GetProperty("phenotypes").GetProperty("totalCount").GetInt32());
        Assert.True(linked > 0);
        Assert.Equal(linked, Count("gene_phenotypes"));
        Assert.Equal(0, Number($"SELECT count(*) FROM {From("gene_phenotypes")} l ANTI JOIN {From("statements")} s ON s.kind = "
            + "'GENE_PHENOTYPE' AND s.link = l.link AND s.from = l.gene AND s.to = l.phenotype"));
        Assert.Equal(
            Number($"SELECT count(*) FROM {From("statements")} WHERE kind = 'GENE_PHENOTYPE'"),
            Number($"SELECT count(disease) FROM {From("statements")}"));
        Assert.Equal(Count("statements"), Number($"SELECT max(statement) FROM {From("statements")}"));
        // Each link is spoken of, and no statement speaks of a link that is not there.
        Assert.Equal(0, Number($"SELECT count(*) FROM {From("disease_papers")} l ANTI JOIN {From("statements")} s ON s.kind = "
            + "'DISEASE_CITATION' AND s.link = l.link AND s.from = l.disease"));
        Assert.Equal(0, Number($"SELECT count(*) FROM {From("statements")} s ANTI JOIN {From("sources")} t ON s.source = t.name"));
    }

    [SkippableFact]
    public async Task A_question_has_the_same_answer_in_SQL_as_in_GraphQL()
    {
        var disease = (await _sample.Served.QueryAsync(
                "{ disease(id: \"MONDO:0800448\") { synonyms { name } phenotypes(first: 100) { edges { negated frequency { ratio } node { "
                    + "curie } sources { source { name } references file assertedOn } } } } }"))
            .GetProperty("data").GetProperty("disease");
        Export();

        var links = Rows($"""
            SELECT p.phenotype, p.negated, p.frequency, count(*), sum(len(s.references)),
                min(s.file), strftime(max(s.asserted_on), '%Y-%m-%d')
            FROM {From("disease_phenotypes")} p JOIN {From("statements")} s ON s.kind = 'DISEASE_PHENOTYPE' AND s.link = p.link
            WHERE p.disease = 'MONDO:0800448' GROUP BY ALL ORDER BY p.phenotype
            """);
        var served = disease.GetProperty("phenotypes").GetProperty("edges").EnumerateArray()
            .OrderBy(edge => edge.GetProperty("node").GetProperty("curie").GetString(), StringComparer.Ordinal)
            .Select(edge => string.Join('|',
                edge.GetProperty("node").GetProperty("curie").GetString(),
                edge.GetProperty("negated").GetBoolean(),
                edge.GetProperty("frequency") is { ValueKind: JsonValueKind.Object } frequency
                    && frequency.GetProperty("ratio") is { ValueKind: JsonValueKind.Number } ratio
                    ? ratio.GetDouble().ToString(System.Globalization.CultureInfo.InvariantCulture) : "",
                edge.GetProperty("sources").GetArrayLength(),
                edge.GetProperty("sources").EnumerateArray().Sum(source => source.GetProperty("references").GetArrayLength()),
                edge.GetProperty("sources").EnumerateArray().Min(source => source.GetProperty("file").GetString()),
                edge.GetProperty("sources").EnumerateArray().Max(source => source.GetProperty("assertedOn").GetString())))
            .ToList();
        Assert.NotEmpty(served);
        Assert.Equal(served, links);
        Assert.Equal(
            disease.GetProperty("synonyms").EnumerateArray().Select(one => one.GetProperty("name").GetString()).Distinct()
                .Order(StringComparer.Ordinal),
            Rows($"SELECT unnest(synonyms) FROM {From("diseases")} WHERE curie = 'MONDO:0800448'").Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Columns_are_typed_compressed_and_described()
    {
        Export();

        Assert.Equal(
            ["link|INTEGER", "disease|VARCHAR", "phenotype|VARCHAR", "negated|BOOLEAN", "frequency|DOUBLE", "modifiers|VARCHAR[]"],
            Rows($"SELECT column_name, column_type FROM (DESCRIBE SELECT link, disease, phenotype, negated, frequency, modifiers FROM "
                + $"{From("disease_phenotypes")})"));
        Assert.Equal(
            ["asserted_on|DATE", "file|VARCHAR", "row|INTEGER"],
            Rows($"SELECT column_name, column_type FROM (DESCRIBE SELECT asserted_on, file, row FROM {From("statements")})"));
        Assert.Equal(["ZSTD"], Rows($"SELECT DISTINCT compression FROM parquet_metadata('{File("statements")}')"));
        // Texts that come again and again stand in a dictionary, those that are there once do not.
        Assert.Contains("DICTIONARY", Encodings("statements", "source"), StringComparison.Ordinal);
        Assert.DoesNotContain("DICTIONARY", Encodings("diseases", "curie"), StringComparison.Ordinal);
        // Numbers that rise are written by what they rise by.
        Assert.All(
            new[] { "statement", "link", "row" },
            column => Assert.Contains("DELTA_BINARY_PACKED", Encodings("statements", column), StringComparison.Ordinal));
        Assert.All(ReleaseTable.All, table => Assert.All(table.Columns, column => Assert.Equal(
            [column.Description], Rows(
                $"SELECT decode(value) FROM parquet_kv_metadata('{File(table.Name)}') WHERE decode(key) = 'description.{column.Name}'"))));
    }

    [SkippableFact]
    public void Croissant_describes_what_is_there()
    {
        Export();
        using var description = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(_folder, "croissant.json")));
        var root = description.RootElement;

        Assert.Equal("http://mlcommons.org/croissant/1.0", root.GetProperty("conformsTo").GetString());
        Assert.Matches(@"^20\d\d\.[1-9]\d?\.[1-9]\d?\+[0-9a-f]{12}$", root.GetProperty("version").GetString());
        // A licence has an address where its name says which text it is.
        var licences = root.GetProperty("license").EnumerateArray().ToDictionary(
            licence => licence.GetProperty("name").GetString()!,
            licence => licence.TryGetProperty("url", out var url) ? url.GetString() : null);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", licences["CC BY 4.0"]);
        Assert.Contains(licences, licence => licence.Value is null);
        foreach (var file in root.GetProperty("distribution").EnumerateArray())
        {
            var bytes = System.IO.File.ReadAllBytes(Path.Combine(_folder, file.GetProperty("contentUrl").GetString()!));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
            Assert.Equal($"{bytes.Length} B", file.GetProperty("contentSize").GetString());
        }

        var referring = 0;
        foreach (var set in root.GetProperty("recordSet").EnumerateArray())
        {
            var fields = set.GetProperty("field").EnumerateArray().ToList();
            var table = set.GetProperty("name").GetString()!;
            Assert.Equal(
                Rows($"SELECT column_name FROM (DESCRIBE SELECT * FROM {From(table)})"),
                fields.Select(field => field.GetProperty("source").GetProperty("extract").GetProperty("column").GetString()!));
            Assert.All(fields, field => Assert.Equal(
                table + ".parquet",
                field.GetProperty("source").GetProperty("fileObject").GetProperty("@id").GetString()));
            if (set.TryGetProperty("key", out var key))
            {
                var column = key.GetProperty("@id").GetString()!.Split('/')[1];
                Assert.Equal(Count(table), Number($"SELECT count(DISTINCT \"{column}\") FROM {From(table)}"));
            }

            // A column that refers to a key finds it.
            foreach (var field in fields.Where(field => field.TryGetProperty("references", out _)))
            {
                var column = field.GetProperty("name").GetString();
                var referred = field.GetProperty("references").GetProperty("field").GetProperty("@id").GetString()!.Split('/');
                referring++;
                Assert.Equal(0, Number($"""
                    SELECT count(*) FROM {From(table)} a ANTI JOIN {From(referred[0])} b ON a."{column}" = b."{referred[1]}"
                    WHERE a."{column}" IS NOT NULL
                    """));
            }
        }

        Assert.True(referring >= 18, $"{referring} columns refer to others");
        Assert.Equal(ReleaseTable.All.Count, root.GetProperty("recordSet").GetArrayLength());
        Assert.Empty(Directory.GetFiles(_folder, "*.part"));
    }

    [SkippableFact]
    public void Croissant_means_what_it_says_to_a_processor_of_JSON_LD_by_the_published_context()
    {
        const string Terms = "http://mlcommons.org/croissant/";
        Export();

        var report = NodeTools.Run("croissant.mjs", Path.Combine(_folder, "croissant.json"));

        Assert.True(report.GetProperty("sameContext").GetBoolean());
        Assert.True(report.GetProperty("sameMeaning").GetBoolean());
        Assert.True(report.GetProperty("statements").GetInt32() > 1_000);
        Assert.Empty(report.GetProperty("dangling").EnumerateArray());
        // Required by the specification are name, description, license, url, creator, datePublished and distribution.
        Assert.Equal(
            [
                .. new[]
                {
                    "column", "dataType", "extract", "field", "fileObject", "key", "recordSet", "references", "repeated", "source",
                }.Select(
                    name => Terms + name),
                "http://purl.org/dc/terms/conformsTo",
                .. new[]
                {
                    "contentSize", "contentUrl", "creator", "datePublished", "description", "distribution", "encodingFormat", "isBasedOn",
                    "license", "name", "sha256", "url", "version",
                }.Select(name => "https://schema.org/" + name),
            ],
            report.GetProperty("properties").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(
            [Terms + "Field", Terms + "FileObject", Terms
                + "RecordSet", "https://schema.org/CreativeWork", "https://schema.org/Dataset", "https://schema.org/Organization"],
            report.GetProperty("types").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(
            new[] { "Boolean", "Date", "Float", "Integer", "Text" }.Select(kind => "https://schema.org/" + kind),
            report.GetProperty("kinds").EnumerateArray().Select(name => name.GetString()));
    }

    [SkippableFact]
    public async Task A_list_of_a_query_has_typed_columns_too()
    {
        const string Query = "{ disease(id: \"MONDO:0800448\") { phenotypes { edges { negated frequency { text ratio } node { curie "
            + "synonyms { name } } } } } }";
        using var reply = await _sample.Served.Http
            .GetAsync($"{_sample.Served.BaseUrl}/graphql/table.parquet?query={Uri.EscapeDataString(Query)}");
        await System.IO.File.WriteAllBytesAsync(File("list"), await reply.Content.ReadAsByteArrayAsync());

        Assert.Equal("application/vnd.apache.parquet", reply.Content.Headers.ContentType!.ToString());
        Assert.Equal("none", Assert.Single(reply.Headers.AcceptRanges));
        Assert.EndsWith(".parquet\"", reply.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["negated|BOOLEAN", "frequency.text|VARCHAR", "frequency.ratio|DOUBLE", "node.curie|VARCHAR", "node.synonyms.name|VARCHAR[]"],
            Rows($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {From("list")})"));
        var served = (await _sample.Served.QueryAsync(Query.Replace("phenotypes", "phenotypes(first: 100)", StringComparison.Ordinal)))
            .GetProperty("data").GetProperty("disease").GetProperty("phenotypes").GetProperty("edges").EnumerateArray().ToList();
        Assert.Equal(
            served.Select(edge => $"{edge.GetProperty("node").GetProperty("curie")}|"
                + $"{edge.GetProperty("node").GetProperty("synonyms").GetArrayLength()}"),
            Rows($"SELECT \"node.curie\", len(\"node.synonyms.name\") FROM {From("list")}"));
        var (code, _, error) = Kg.Run(["export", "table", Query, "--format", "parquet", "--out", File("again"), .. _sample.Options]);
        Assert.True(code == 0, error);
        Assert.Equal(Rows($"FROM {From("list")}").Count, Count("again"));
    }

    [SkippableFact]
    public async Task Lists_of_a_query_have_typed_items_of_which_some_may_be_missing_and_there_may_be_no_row()
    {
        const string Query =
            "{ diseases { nodes { curie phenotypes(first: 100) { edges { negated frequency { ratio denominator } onset { name } } } } } }";
        await DownloadAsync("lists", Query);
        await DownloadAsync(
            "none",
            Query.Replace("diseases", "diseases(where: { name: { eq: \"no such disease\" } })", StringComparison.Ordinal));

        string[] types = ["curie|VARCHAR", "phenotypes.edges.negated|BOOLEAN[]", "phenotypes.edges.frequency.ratio|DOUBLE[]",
            "phenotypes.edges.frequency.denominator|INTEGER[]", "phenotypes.edges.onset.name|VARCHAR[]"];
        Assert.Equal(types, Rows($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {From("lists")})"));
        Assert.Equal(types, Rows($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {From("none")})"));
        Assert.Equal(0, Count("none"));
        var edges = (await _sample.Served.QueryAsync(Query)).GetProperty("data").GetProperty("diseases").GetProperty("nodes")
            .EnumerateArray()
            .SelectMany(disease => disease.GetProperty("phenotypes").GetProperty("edges").EnumerateArray())
            .ToList();
        var missing = edges.Count(edge => edge.GetProperty("frequency") is not { ValueKind: JsonValueKind.Object } frequency
            || frequency.GetProperty("ratio").ValueKind == JsonValueKind.Null);
        Assert.InRange(missing, 1, edges.Count - 1);
        Assert.Equal(
            [$"{edges.Count}|{missing}|{edges.Count(edge => edge.GetProperty("negated").GetBoolean())}"],
            Rows($"""
                SELECT count(*), count(*) FILTER (ratio IS NULL), count(*) FILTER (negated)
                FROM (SELECT unnest("phenotypes.edges.frequency.ratio") AS ratio, unnest("phenotypes.edges.negated") AS negated
                  FROM {From("lists")})
                """));
    }

    public void Dispose()
    {
        _duck.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task DownloadAsync(string table, string query) => await System.IO.File.WriteAllBytesAsync(
        File(table), await _sample.Served.Http
            .GetByteArrayAsync($"{_sample.Served.BaseUrl}/graphql/table.parquet?query={Uri.EscapeDataString(query)}"));

    private void Export()
    {
        _ = _sample.Served;
        var (code, _, error) = Kg.Run(["export", "parquet", "--out", _folder, .. _sample.Options]);
        Assert.True(code == 0, error);
    }

    private string Encodings(string table, string column) =>
        Rows($"SELECT encodings FROM parquet_metadata('{File(table)}') WHERE path_in_schema = '{column}'").Single();

    private string File(string table) => Path.Combine(_folder, table + ".parquet");

    private string From(string table) => $"read_parquet('{File(table)}')";

    private int Count(string table) => Number($"SELECT count(*) FROM {From(table)}");

    private int Number(string sql) => int.Parse(Rows(sql).Single(), System.Globalization.CultureInfo.InvariantCulture);

    private List<string> Rows(string sql)
    {
        using var command = _duck.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column =>
                reader.IsDBNull(column)
                    ? ""
                    : Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    public sealed class OnSqlite(SqliteSample sample) : ParquetExportTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : ParquetExportTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
