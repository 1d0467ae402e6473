using KnowledgeGraph.UnitTests.Formats;
using Xunit;

namespace KnowledgeGraph.UnitTests.Samples;

/// <summary>The sample in the repository is what <see cref="SampleCut"/> cuts out of the sources.</summary>
public sealed class SampleCutTests
{
    [SkippableFact]
    public void Every_file_that_is_cut_is_what_the_sources_give()
    {
        var files = SampleCut.Files().Select(file => (file.Name, Text: string.Concat(file.Lines.Select(line => line + "\n")))).ToList();

        // To cut anew: KG_CUT_SAMPLE=true dotnet test tests/KnowledgeGraph.UnitTests --filter SampleCutTests
        if (Environment.GetEnvironmentVariable("KG_CUT_SAMPLE") == "true")
        {
            files.ForEach(file => File.WriteAllText(SampleFolder.File(file.Name), file.Text));
        }

        Assert.All(
            files,
            file => Assert.True(file.Text == File.ReadAllText(SampleFolder.File(file.Name)), file.Name + " is not what the sources give"));
    }
}
