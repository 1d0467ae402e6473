using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The recipes of docs/recipes.md, run as they stand on the page, with the names of the folders put in.</summary>
public sealed class RecipeTests(SqliteSample sample) : IClassFixture<SqliteSample>, IDisposable
{
    private const string Vwm = "MONDO:0957870";

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-recipes-").FullName;

    [SkippableFact]
    public async Task Who_states_what_of_a_disease_is_what_the_service_says()
    {
        var edges = (await sample.Served.QueryAsync(
            "query ($id: String!) { disease(id: $id) { phenotypes(first: 100) { edges { node { name } "
                + "sources { source { name } file } } } } }",
            new { id = Vwm }))
            .GetProperty("data").GetProperty("disease").GetProperty("phenotypes").GetProperty("edges");

        var rows = Sql("statements of a disease");

        var served = edges.EnumerateArray().SelectMany(edge => edge.GetProperty("sources").EnumerateArray().Select(source =>
            (
                Name: Text(edge.GetProperty("node"), "name"),
                Source: Text(source.GetProperty("source"), "name"),
                File: Text(source, "file"))));
        Assert.NotEmpty(rows);
        Assert.Equal(
            served.Order().Select(one => $"{one.Name}|{one.Source}|{one.File}"),
            rows.Select(row => (Name: row[0], Source: row[1], File: row[5])).Order().Select(one => $"{one.Name}|{one.Source}|{one.File}"));
    }

    [SkippableFact]
    public async Task Causes_below_a_class_are_those_of_the_service()
    {
        var served = (await sample.Served.QueryAsync(
            """
            { diseases(where: { term: { isA: "MONDO:0800448" } }) { nodes {
                curie
                genes(where: { association: { eq: CAUSAL }, negated: { eq: false } }) { nodes { symbol } }
            } } }
            """)).GetProperty("data").GetProperty("diseases").GetProperty("nodes").EnumerateArray()
            .Where(disease => disease.GetProperty("genes").GetProperty("nodes").GetArrayLength() > 0)
            .ToDictionary(disease => Text(disease, "curie"), disease => disease.GetProperty("genes").GetProperty("nodes").GetArrayLength());

        var rows = Sql("causes below a class");

        Assert.True(served.Count > 2);
        Assert.Equal(served.Keys.Order(StringComparer.Ordinal), rows.Select(row => row[0]));
        Assert.Contains(rows, row => row[0] == Vwm && row[2] == "EIF2B2");
    }

    [SkippableFact]
    public void A_matrix_has_a_row_for_each_phenotype_of_either_disease() => Assert.True(Sql("a matrix of phenotypes").Count > 10);

    [SkippableTheory]
    [InlineData("pandas", "python", "/usr/bin/python3", "import pandas, pyarrow")]
    [InlineData("R", "r", "Rscript", "library(arrow); library(dplyr)")]
    [InlineData("networkx", "python", "/usr/bin/python3", "import networkx")]
    public void Blocks_of_other_tools_run_where_these_are_installed(string section, string language, string program, string needs)
    {
        Skip.IfNot(Runs(program, program == "Rscript" ? ["-e", needs] : ["-c", needs]).Code == 0, $"{section} is not installed");
        var command = section == "networkx"
            ? Regex.Match(Page(), "`kg (export neighborhood VWM2 [^`]*graphml)`").Groups[1].Value
            : "export parquet --out DIR";
        Export(command);
        var script = Path.Combine(_folder, "recipe");
        var block = Regex.Match(Page(), $"## {section}\n.*?```{language}\n(.*?)```", RegexOptions.Singleline);
        File.WriteAllText(script, block.Groups[1].Value);

        var (code, output, error) = Runs(program, [script]);

        Assert.True(code == 0, error);
        Assert.Contains(section == "pandas" ? "Secondary amenorrhea" : "EIF2B2", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Page() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "recipes.md"));

    private static string Text(object value) => value switch
    {
        System.Collections.IEnumerable list and not string => string.Join(',', list.Cast<object>()),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private List<string[]> Sql(string title)
    {
        Export("export parquet --out DIR");
        var sql = Regex.Match(Page(), $"```sql\n-- {title}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = sql.Replace("DIR/", _folder + "/DIR/", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))]);
        }

        return rows;
    }

    private void Export(string command)
    {
        _ = sample.Served;
        string[] words = [.. command.Split(' ')
            .Select(word => word is "DIR" || word.EndsWith(".graphml", StringComparison.Ordinal) ? Path.Combine(_folder, word) : word)];
        var (code, output, error) = Kg.Run([.. words, .. sample.Options]);
        Assert.True(code == 0, output + error);
    }

    private (int Code, string Output, string Error) Runs(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = _folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, string.Empty, $"{program} is not there");
        }
    }
}
