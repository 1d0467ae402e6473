using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The load report of an import, for programs.</summary>
public sealed class ImportReportTests
{
    [Fact]
    public void It_is_an_array_of_objects_alone_on_standard_output()
    {
        var folder = Directory.CreateTempSubdirectory("kg-report-");
        try
        {
            var (code, output, error) = Kg.Run("import", "--from", SampleStore.Sources, "--json", "--data", folder.FullName);
            var rows = JsonSerializer.Deserialize<JsonElement>(output).EnumerateArray().ToList();

            Assert.Equal(0, code);
            Assert.Matches("(?m)^release [0-9a-f]{12}: 18 diseases", error);
            Assert.Matches("(?m)^serving [0-9a-f]{12}$", error);
            var terms = rows.Single(row => row.GetProperty("file").GetString() == "hp.json");
            Assert.Equal(("HPO", "READ"), (terms.GetProperty("source").GetString(), terms.GetProperty("outcome").GetString()));
            Assert.True(terms.GetProperty("loaded").GetInt32() > 0);
            Assert.All(rows, row => Assert.Equal(JsonValueKind.Array, row.GetProperty("samples").ValueKind));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
