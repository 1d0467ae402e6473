using GraphQL.Types;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class PrevalenceFigureType : ObjectGraphType<PrevalenceView>
{
    public PrevalenceFigureType()
    {
        Name = "DiseasePrevalence";
        Description = "How common a disease is, by one figure of one source. Figures of different types or places are not comparable.";
        this.Required<PrevalenceView, PrevalenceTypeEnumType>("type", "The quantity that is counted.", view => view.Figure.Type);
        this.Optional<PrevalenceView, StringGraphType>(
            "class",
            "The source's class, e.g. 1-9 / 100 000; null if it gives none.",
            view => view.Figure.Class);
        this.Optional<PrevalenceView, FloatGraphType>(
            "per100000", "The mean rate per 100,000; null if the source gives only a class, and for numbers of cases "
                + "and families.", view => view.Figure.Per100000);
        this.Optional<PrevalenceView, IntGraphType>("count", "The number of cases or families; null for rates.", view => view.Figure.Count);
        this.Optional<PrevalenceView, StringGraphType>(
            "geographic",
            "The place: Worldwide, Europe, a country, Specific population.",
            view => view.Figure.Geographic);
        this.Required<PrevalenceView, BooleanGraphType>(
            "isValidated",
            "Whether the source has validated the figure.",
            view => view.Figure.IsValidated);
        this.Required<PrevalenceView, SourceType>("source", "The source that makes the statement.", view => view.Source);
        this.Optional<PrevalenceView, StringGraphType>(
            "evidence",
            "The evidence for the figure, as the source writes it.",
            view => view.Figure.Evidence);
        this.RequiredList<PrevalenceView, StringGraphType>(
            "references",
            "The source's references, as CURIEs or addresses.",
            view => view.References);
        this.RequiredList<PrevalenceView, CitationType>("citations", "The references that are papers.", view => view.Citations);
        this.Required<PrevalenceView, StringGraphType>(
            "statedOf",
            "The identifier that the source itself uses.",
            view => view.Figure.StatedOf);
        this.OptionalBy<PrevalenceView, StringGraphType>(
            "file", "The source file that contains the statement, by its name in the load report.", context => context.Loaders().Statements
                .File(context.Source.Figure.FileId));
        this.Optional<PrevalenceView, IntGraphType>(
            "row",
            "The number of the statement's record in the file, from 1, not counting comments "
                + "and the header.",
            view => view.Figure.Row);
    }
}
