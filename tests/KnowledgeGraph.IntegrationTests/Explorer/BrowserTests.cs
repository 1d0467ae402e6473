using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Clients;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>
/// The pages in Chromium: no faults that axe finds, nothing on the console, nothing off the machine, and everything by keyboard.
/// </summary>
public sealed class BrowserTests(SqliteSample sample) : IClassFixture<SqliteSample>
{
    private static readonly string[] Steps =
        ["search", "back", "chip", "deep link", "findings", "phenopacket", "server gone", "as GraphQL", "release", "without scripts"];

    [SkippableFact]
    public void A_visit_by_keyboard_in_light_and_dark_wide_and_narrow_is_without_fault()
    {
        RequireBrowser();

        var report = NodeTools.Run("explorer.mjs", sample.Served.BaseUrl, Path.Combine(Path.GetTempPath(), "kg-pages"));

        Assert.Equal(72, report.GetProperty("audits").GetInt32());
        Assert.Empty(report.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()));
        Assert.Empty(report.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()));
        Assert.Empty(report.GetProperty("outside").EnumerateArray().Select(address => address.GetString()));
        Assert.Equal(Steps, report.GetProperty("done").EnumerateArray().Select(step => step.GetString()));
    }

    [SkippableFact]
    public void Pages_fit_narrow_windows_and_paper_and_pictures_can_be_read()
    {
        RequireBrowser();

        var report = NodeTools.Run("looks.mjs", sample.Served.BaseUrl);

        Assert.Empty(report.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()));
        Assert.Equal(13, report.GetProperty("done").GetArrayLength());
    }

    private static void RequireBrowser()
    {
        RandomCases.RequireFull();
        WebAssetTests.RequireAssets();
        var isThere = File.Exists("/usr/bin/chromium");
        Assert.True(isThere || Environment.GetEnvironmentVariable("CI") != "true", "CI must have Chromium");
        Skip.IfNot(isThere, "Chromium is not here");
    }
}
