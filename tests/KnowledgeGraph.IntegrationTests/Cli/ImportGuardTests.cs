using System.IO.Compression;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>An import whose sources have lost data: it reports that, and the served release stays.</summary>
public abstract class ImportGuardTests : IDisposable
{
    private const string Annotations = "phenotype.hpoa";

    private static readonly string Sample = SampleStore.Sources;

    private readonly DirectoryInfo _sources = Directory.CreateTempSubdirectory("kg-guard-");
    private readonly TestStore _store;

    protected ImportGuardTests(TestStore store)
    {
        _store = store;
        foreach (var path in Directory.GetFiles(Sample))
        {
            File.Copy(path, PathOf(Path.GetFileName(path)));
        }
    }

    public void Dispose()
    {
        _store.Dispose();
        _sources.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void A_source_that_is_not_recognised_any_more_ends_with_8_and_one_that_shrinks_with_9()
    {
        Assert.Equal(0, Import("--label", "whole").ExitCode);
        var served = _store.Store.CurrentId;
        var lines = File.ReadAllLines(PathOf(Annotations));
        File.WriteAllText(PathOf(Annotations), "<!DOCTYPE html><html><body>not found</body></html>");

        var unknown = Import();

        Assert.Equal(8, unknown.ExitCode);
        Assert.Contains($"{Annotations} is not recognised: a web page", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("disease–phenotype links", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(served, _store.Store.CurrentId);
        Assert.Equal(8, Import("--strict").ExitCode);
        Assert.StartsWith("not recognised", FirstOutcome(unknown.Output), StringComparison.Ordinal);

        File.WriteAllLines(PathOf(Annotations), lines[..(lines.Length / 2)]);
        var shrunk = Import();

        Assert.Equal(9, shrunk.ExitCode);
        Assert.Matches(@"disease–phenotype links +\(all\) +\d+ +\d+ +-\d+ %", shrunk.Error);
        Assert.Matches(@"records loaded +HPO annotations +\d+ +\d+ +-\d+ %", shrunk.Error);
        Assert.Equal(served, _store.Store.CurrentId);

        Assert.Equal(0, Import("--accept-loss").ExitCode);
        Assert.NotEqual(served, _store.Store.CurrentId);
        Assert.Equal(0, Kg.Run(["releases", "rollback", .. _store.Options]).ExitCode);
        Assert.Equal(served, _store.Store.CurrentId);
    }

    [SkippableFact]
    public void Sources_without_a_disease_make_no_release_and_the_file_to_blame_is_named()
    {
        Assert.Equal(0, Import().ExitCode);
        var (served, kept) = (_store.Store.CurrentId, _store.Kept.ToList());
        foreach (var file in _sources.GetFiles()
            .Where(file => !file.Name.StartsWith("hp", StringComparison.Ordinal) && file.Name != Annotations))
        {
            file.Delete();
        }

        File.WriteAllText(PathOf(Annotations), "<html><head><title>503 Service Unavailable</title></head><body></body></html>");
        var empty = Import();

        Assert.Equal(8, empty.ExitCode);
        Assert.Contains($"{Annotations} is not recognised: a web page", empty.Error, StringComparison.Ordinal);
        Assert.EndsWith("kg: the release would have no disease, and is not made\n", empty.Error, StringComparison.Ordinal);
        Assert.StartsWith("not recognised", FirstOutcome(empty.Output), StringComparison.Ordinal);
        File.Delete(PathOf(Annotations));
        Assert.Equal(4, Import().ExitCode);
        Assert.Equal(served, _store.Store.CurrentId);
        Assert.Equal(kept, _store.Kept);
    }

    [SkippableFact]
    public void Where_nothing_is_served_the_newest_release_that_lacks_nothing_is_advised()
    {
        Assert.Equal(0, Import("--no-activate").ExitCode);
        var whole = Assert.Single(_store.Kept);
        File.Delete(PathOf(Annotations));
        // The time at which a release was built is in whole seconds; of two releases of the same second, neither is newer.
        Thread.Sleep(TimeSpan.FromSeconds(1));
        Assert.Equal(9, Import().ExitCode);
        var newest = _store.Kept.Single(id => id != whole);

        var (exitCode, output, error) = Kg.Run(["query", "{ release { id } }", .. _store.Options]);

        Assert.Equal((4, string.Empty), (exitCode, output));
        Assert.Contains($"the newest of 2, {newest}, lacks much of what an older one has. To serve the newest that does not, type: kg "
            + $"releases activate {whole} ", error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_release_is_built_without_being_served_and_lists_tell_it_from_others()
    {
        Assert.Equal(0, Import("--label", "whole").ExitCode);
        var served = _store.Store.CurrentId!;
        // A list without one of its lines has lost data, but not enough to be refused.
        File.WriteAllLines(PathOf("medgen_pubmed_lnk.txt"), File.ReadAllLines(PathOf("medgen_pubmed_lnk.txt"))[..^1]);

        var built = Import("--no-activate", "--label", "a link less");

        Assert.Equal(0, built.ExitCode);
        Assert.Equal(served, _store.Store.CurrentId);
        var rows = Kg.Run(["releases", "list", .. _store.Options]).Output.Split('\n')
            .Where(line => line.Contains('\t', StringComparison.Ordinal))
            .Select(line => line.Split('\t'))
            .ToList();
        Assert.Equal(["served", "release", "label", "created", "diseases", "genes", "phenotypes", "papers", "disease–gene",
            "disease–phenotype", "disease–paper", "gene–phenotype", "gene–paper", "sources", "MB", "kept"], rows[0]);
        var ofServed = rows.Single(row => row[1] == served);
        Assert.Equal(("*", "whole"), (ofServed[0], ofServed[2]));
        Assert.Contains("HPO annotations", ofServed[13], StringComparison.Ordinal);
        Assert.All(ofServed[4..13], count => Assert.True(int.Parse(count) >= 0));
        Assert.Equal("a link less", rows.Single(row => row[1] != served && row[1] != "release")[2]);
        Assert.Equal(0, Kg.Run(["releases", "check", .. _store.Options]).ExitCode);
        using (var verdicts = JsonDocument.Parse(Kg.Run(["releases", "check", "--json", .. _store.Options]).Output))
        {
            Assert.All(verdicts.RootElement.EnumerateArray(), one => Assert.Equal(JsonValueKind.Null, one.GetProperty("damage").ValueKind));
            var id = verdicts.RootElement[0].GetProperty("release").GetString()!;
            // A shell completes the release's id from the store that the line names.
            var line = $"kg releases keep {_store.Options[0]} \"{_store.Options[1]}\" {id[..3]}";
            Assert.True(
                _store.Options[0] != "--data" || Kg.Run($"[suggest:{line.Length}]", line).Output.Contains(id, StringComparison.Ordinal));
        }

    }

    [SkippableFact]
    public void Small_files_that_lose_their_rows_or_are_gone_are_told_by_name_language_and_field()
    {
        Assert.Equal(0, Import().ExitCode);
        var served = _store.Store.CurrentId;
        string[] emptied = ["MGSTY.RRF", "hp-pt.babelon.tsv", "mondo_obsoletes.tsv"];
        foreach (var name in emptied)
        {
            File.WriteAllLines(PathOf(name), File.ReadLines(PathOf(name)).Take(1).ToArray());
        }

        var headers = Import("--strict");

        Assert.Equal(9, headers.ExitCode);
        Assert.All(emptied, name => Assert.Matches($@"records loaded from {name} .* 0 +-100 %", headers.Error));
        Assert.Matches(@"translations of phenotypes in the language pt +\(all\) +\d+ +0 +-100 %", headers.Error);
        Assert.Matches(@"diseases with semantic type +\(all\) +\d+ +0 +-100 %", headers.Error);

        foreach (var name in emptied)
        {
            File.Copy(Path.Combine(Sample, name), PathOf(name), overwrite: true);
        }

        File.Delete(PathOf("hp-pt.babelon.tsv"));
        Assert.Contains("records loaded from hp-pt.babelon.tsv", Error(9), StringComparison.Ordinal);

        File.Copy(PathOf("hp-de.babelon.tsv"), PathOf("hp-pt.babelon.tsv"));
        Assert.Contains("in the language pt", Error(9), StringComparison.Ordinal);
        Assert.Equal(served, _store.Store.CurrentId);
    }

    [SkippableFact]
    public void A_page_in_the_place_of_a_file_is_missed_under_a_nearly_equal_name_and_a_renamed_file_is_none_lost()
    {
        Assert.Equal(0, Import().ExitCode);
        var served = _store.Store.CurrentId;
        (string Had, string Name)[] pages =
        [
            ("hp-pt.babelon.tsv", "hp-pt.babelon.tsv.gz"),
            ("hp-pt.babelon.tsv", "hp-pt.babelon.tsv.zip"),
            ("mondo_exactmatch_omim.sssom.tsv", "mondo_exactmatch_omim.sssom-2026.tsv"),
        ];
        foreach (var (had, name) in pages)
        {
            File.Delete(PathOf(had));
            File.WriteAllText(PathOf(name), "<html><title>503 Service Unavailable</title></html>");
            Assert.Contains($"{name} is not recognised: a web page", Error(8), StringComparison.Ordinal);
            File.Delete(PathOf(name));
            File.Copy(Path.Combine(Sample, had), PathOf(had));
        }

        // The content of the file comes from another file too, so that the release is the same.
        var names = File.ReadAllText(PathOf("NAMES.RRF"));
        File.WriteAllText(PathOf("NAMES.RRF"), names.Replace("#CUI", "#IUC", StringComparison.Ordinal));
        Assert.Contains("nothing has changed", Error(8), StringComparison.Ordinal);
        File.WriteAllText(PathOf("NAMES.RRF"), names);
        Assert.Equal(served, _store.Store.CurrentId);

        File.Move(PathOf("hp-pt.babelon.tsv"), PathOf("hp-pt_2026-11-30.babelon.tsv"));
        File.Move(PathOf("mondo_obsoletes.tsv"), PathOf("retired.tsv"));
        Assert.Equal((0, string.Empty), Import() is var renamed ? (renamed.ExitCode, renamed.Error) : default);
    }

    [SkippableFact]
    public void A_named_pipe_among_the_sources_is_passed_over_without_being_opened()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "other systems do not report the kinds of files");
        using (var made = System.Diagnostics.Process.Start("mkfifo", PathOf("x.tsv")))
        {
            made.WaitForExit();
        }

        var import = Task.Run(() => Import("--strict"));

        Assert.True(import.Wait(TimeSpan.FromMinutes(2)), "the import waits for somebody to write into the pipe");
        Assert.Equal(0, import.Result.ExitCode);
        Assert.Contains("a named pipe, which is not opened", import.Result.Output, StringComparison.Ordinal);
        var named = Kg.Run(["import", "--from", PathOf("x.tsv"), .. _store.Options]);
        Assert.Equal(1, named.ExitCode);
        Assert.Contains("is a named pipe, which is not opened", named.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_damaged_file_ends_a_lenient_import_too_unless_that_is_allowed()
    {
        Assert.Equal(0, Import().ExitCode);
        var served = _store.Store.CurrentId;
        var whole = File.ReadAllText(PathOf("hp.json"));
        File.WriteAllText(PathOf("hp.json"), whole[..(whole.Length * 2 / 3)]);

        var cut = Import();

        Assert.Equal(3, cut.ExitCode);
        Assert.Contains("hp.json:", cut.Error, StringComparison.Ordinal);
        Assert.Contains("--allow-damaged", cut.Error, StringComparison.Ordinal);
        Assert.Equal(served, _store.Store.CurrentId);

        File.WriteAllText(PathOf("hp.json"), whole);
        File.Delete(PathOf(Annotations));
        var zipped = Gzip(File.ReadAllBytes(Path.Combine(Sample, Annotations)));
        zipped.AsSpan(^4..).Clear();
        File.WriteAllBytes(PathOf(Annotations + ".gz"), zipped);

        Assert.Equal(3, Import().ExitCode);
        Assert.Equal(3, Import("--strict").ExitCode);
        Assert.Equal(2, Import("--strict", "--allow-damaged").ExitCode);
        var allowed = Import("--allow-damaged");
        Assert.Equal(9, allowed.ExitCode);
        Assert.Equal("damaged", FirstOutcome(allowed.Output));
        Assert.Equal(served, _store.Store.CurrentId);
    }

    private (int ExitCode, string Output, string Error) Import(params string[] options) =>
        Kg.Run(["import", "--from", _sources.FullName, .. _store.Options, .. options]);

    // Imports, and gives what was said on standard error.
    private string Error(int exitCode)
    {
        var import = Import();
        Assert.Equal(exitCode, import.ExitCode);
        return import.Error;
    }

    // Gives the outcome of the first file in the load report.
    private static string FirstOutcome(string output)
    {
        var lines = output.Split('\n').ToList();
        return lines[lines.FindIndex(line => line.StartsWith("source\t", StringComparison.Ordinal)) + 1].Trim().Split('\t')[^1];
    }

    private static byte[] Gzip(byte[] plain)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal))
        {
            gzip.Write(plain);
        }

        return zipped.ToArray();
    }

    private string PathOf(string name) => Path.Combine(_sources.FullName, name);

    public sealed class OnSqlite() : ImportGuardTests(new DataFolder());

    public sealed class OnPostgres() : ImportGuardTests(TestDatabase.InFullRuns());
}
