using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Citations;

public sealed class CitationCorrectionGraphType : ObjectGraphType<CorrectionView>
{
    public CitationCorrectionGraphType()
    {
        Name = "CitationCorrection";
        Description = "A notice about a paper: retraction, erratum, concern, republication, update.";
        this.Required<CorrectionView, CitationCorrectionTypeEnumType>(
            "type",
            "The effect of the notice, and its direction.",
            view => view.Row.Type);
        this.Optional<CorrectionView, IntGraphType>("pmid", "The other paper's PMID.", view => view.Row.Pmid);
        this.Optional<CorrectionView, StringGraphType>("reference", "The other paper as PubMed prints it.", view => view.Row.Reference);
        this.Optional<CorrectionView, CitationType>("citation", "The other paper, if the release has it.", view => view.Citation);
    }
}
