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
        Description = "How common a disease is, by one figure of one source. Figures of different types, and of different places, are not to be compared.";
        this.Required<PrevalenceView, PrevalenceTypeEnumType>("type", "What is counted.", view => view.Figure.Type);
        this.Optional<PrevalenceView, StringGraphType>("class", "The source's class, e.g. 1-9 / 100 000; null where it gives none.", view => view.Figure.Class);
        this.Optional<PrevalenceView, FloatGraphType>(
            "per100000", "The mean rate of 100,000; null where the source gives a class only, and for numbers of cases and families.", view => view.Figure.Per100000);
        this.Optional<PrevalenceView, IntGraphType>("count", "The number of cases or families; null for rates.", view => view.Figure.Count);
        this.Optional<PrevalenceView, StringGraphType>("geographic", "Where: Worldwide, Europe, a country, Specific population.", view => view.Figure.Geographic);
        this.Required<PrevalenceView, BooleanGraphType>("isValidated", "Whether the source has validated the figure.", view => view.Figure.IsValidated);
        this.Required<PrevalenceView, SourceType>("source", "Who says so.", view => view.Source);
        this.Optional<PrevalenceView, StringGraphType>("evidence", "What the figure rests on, as the source writes it.", view => view.Figure.Evidence);
        this.RequiredList<PrevalenceView, StringGraphType>("references", "What the source refers to, as CURIEs or addresses.", view => view.References);
        this.RequiredList<PrevalenceView, CitationType>("citations", "Those of the references that are papers.", view => view.Citations);
        this.Required<PrevalenceView, StringGraphType>("statedOf", "The identifier the source itself speaks of.", view => view.Figure.StatedOf);
        this.OptionalBy<PrevalenceView, StringGraphType>(
            "file", "The source file that it stands in, by its name in the load report.", context => context.Loaders().Statements.File(context.Source.Figure.FileId));
        this.Optional<PrevalenceView, IntGraphType>("row", "The number of its record in the file, from 1, comments and the header not counted.", view => view.Figure.Row);
    }
}
