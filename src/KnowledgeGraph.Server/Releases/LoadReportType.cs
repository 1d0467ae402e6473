using GraphQL.Types;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Releases;

public sealed class LoadReportType : ObjectGraphType<LoadReportEntry>
{
    public LoadReportType()
    {
        Name = "LoadReport";
        Description = "What became of one source file when the release was built: records read are loaded, passed over, rejected or unmapped.";
        this.Required<LoadReportEntry, StringGraphType>("source", "The source, or that none was recognised.", entry => entry.Source);
        this.Required<LoadReportEntry, StringGraphType>("file", "The file's name.", entry => entry.File);
        this.Required<LoadReportEntry, LoadOutcomeEnumType>("outcome", "What became of the file as a whole.", entry => entry.Outcome);
        this.Required<LoadReportEntry, IntGraphType>("read", "Records read, malformed ones among them.", entry => entry.Read);
        this.Required<LoadReportEntry, IntGraphType>("loaded", "Records of which everything that they state is in the release. A record is counted once, by the worst that became of a part of it.", entry => entry.Loaded);
        this.Required<LoadReportEntry, IntGraphType>(
            "passedOver",
            "Good records that the release has no use for: of another organism, withdrawn, or known already. samples tells how many for which reason.",
            entry => entry.PassedOver);
        this.Required<LoadReportEntry, IntGraphType>("rejected", "Records refused as malformed.", entry => entry.Rejected);
        this.Required<LoadReportEntry, IntGraphType>("unmapped", "Records of which a part is not in the release, because it names what the release does not have or is not understood; the rest of them is. samples tells how many for which reason.", entry => entry.Unmapped);
        this.RequiredList<LoadReportEntry, StringGraphType>(
            "samples",
            "Why the file was left out, the first rejected or unmapped records, and how many records were passed over for which reason.",
            entry => entry.Samples?.Split('\n') ?? []);
    }
}
