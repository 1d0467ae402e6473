using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Microsoft.Data.Sqlite;
using Xunit;
using Xunit.Abstractions;

namespace KnowledgeGraph.IntegrationTests.Search;

/// <summary>Search and suggestions on the real source files.</summary>
[Collection(RealServiceGroup.Name)]
public sealed class RealSearchTests(RealService real, ITestOutputHelper output)
{
    private const int Typos = 500;

    private static readonly int Searches = RandomCases.Of(2_000);

    private const string Names =
        """
        SELECT name, curie FROM disease UNION ALL SELECT acronym, curie FROM disease WHERE acronym IS NOT NULL
        UNION ALL SELECT symbol, curie FROM gene UNION ALL SELECT name, curie FROM gene WHERE name IS NOT NULL
        UNION ALL SELECT name, curie FROM phenotype
        UNION ALL SELECT title, 'PMID:' || pmid FROM citation WHERE title IS NOT NULL
        """;

    private const string Synonyms =
        """
        SELECT s.name, e.curie FROM disease_synonym s JOIN disease e ON e.id = s.entity_id WHERE s.scope = 0
        UNION ALL SELECT s.name, e.curie FROM gene_synonym s JOIN gene e ON e.id = s.entity_id WHERE s.scope = 0
        UNION ALL SELECT s.name, e.curie FROM phenotype_synonym s JOIN phenotype e ON e.id = s.entity_id WHERE s.scope = 0
        """;

    /// <summary>Where several records are called the same, any of them counts as the right one.</summary>
    [SkippableFact]
    public async Task The_right_record_is_first_for_99_of_100_exact_synonyms()
    {
        SharedData.Require();
        var synonyms = Read(Synonyms).Where(row => row.Text.Trim().Length is >= 1 and <= 200).ToList();
        var owners = Read(Names).Concat(synonyms).ToLookup(row => Folded(row.Text), row => row.Curie);
        var random = new Random(20261123);
        var (right, sole) = (0, 0);
        for (var round = 0; round < Searches; round++)
        {
            var (text, _) = synonyms[random.Next(synonyms.Count)];
            var reply = await real.Served.QueryAsync(
                "query ($text: String!) { search(text: $text, first: 1) { nodes { isExact entity { curie } } } }",
                new { text });
            var first = reply.GetProperty("data").GetProperty("search").GetProperty("nodes")[0];
            var isRight = owners[Folded(text)].Contains(CurieOf(first)) && first.GetProperty("isExact").GetBoolean();
            right += isRight ? 1 : 0;
            sole += owners[Folded(text)].Distinct().Count() == 1 ? 1 : 0;
        }

        output.WriteLine($"{right} of {Searches} right; {sole} of the synonyms are of one record only");
        Assert.InRange(right, Searches * 99 / 100, Searches);
        Assert.InRange(sole, Searches / 2, Searches);
    }

    [SkippableFact]
    public async Task Nine_of_ten_disease_names_are_suggested_in_spite_of_a_typo()
    {
        SharedData.Require();
        var names = Read("SELECT name, curie FROM disease").Where(row => row.Text.Length is >= 8 and < 200).ToList();
        var random = new Random(20261123);
        var found = 0;
        for (var round = 0; round < Typos; round++)
        {
            var (name, curie) = names[random.Next(names.Count)];
            var reply = await real.Served.QueryAsync(
                "query ($text: String!) { suggest(text: $text, first: 10) { entity { curie } } }", new { text = WithTypo(name, random) });
            found += reply.GetProperty("data").GetProperty("suggest").EnumerateArray().Any(hit => CurieOf(hit) == curie) ? 1 : 0;
        }

        output.WriteLine($"{found} of {Typos} found");
        Assert.InRange(found, Typos * 9 / 10, Typos);
    }

    [SkippableFact]
    public async Task Former_symbols_are_retired_and_shared_aliases_are_ambiguous()
    {
        SharedData.Require();
        var reply = await real.Served.QueryAsync(
            "{ resolve(terms: [\"ACCN3\", \"ASP\", \"epilepsy\", \"EIF2B5\"]) { status note match { label } candidates { entity { "
                + "curie } } } }");
        var resolutions = reply.GetProperty("data").GetProperty("resolve").EnumerateArray().ToList();

        Assert.Equal(
            ["RETIRED", "AMBIGUOUS", "DIRECT", "DIRECT"],
            resolutions.Select(resolution => resolution.GetProperty("status").GetString()));
        Assert.Equal("ASIC3", resolutions[0].GetProperty("match").GetProperty("label").GetString());
        Assert.Contains("ASIC3", resolutions[0].GetProperty("note").GetString());
        Assert.Equal(JsonValueKind.Null, resolutions[1].GetProperty("match").ValueKind);
        Assert.True(resolutions[1].GetProperty("candidates").GetArrayLength() > 1);
    }

    private static string WithTypo(string text, Random random)
    {
        var at = random.Next(text.Length);
        var letter = (char)('a' + random.Next(26));
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, letter.ToString()),
            2 => text[..at] + letter + text[(at + 1)..],
            _ => at + 1 < text.Length ? text[..at] + text[at + 1] + text[at] + text[(at + 2)..] : text.Remove(at, 1),
        };
    }

    private static string CurieOf(JsonElement hit) => hit.GetProperty("entity").GetProperty("curie").GetString()!;

    private static string Folded(string text) =>
        new([.. text.Trim().Select(character => char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character)]);

    private List<(string Text, string Curie)> Read(string sql)
    {
        var file = Directory.GetFiles(Path.Combine(real.Folder, "releases"), "*.db").Single();
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<(string, string)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetString(1)));
        }

        return rows;
    }
}
