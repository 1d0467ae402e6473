using GraphQL.Types;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class OnsetType : ObjectGraphType<OnsetView>
{
    public OnsetType()
    {
        Name = "DiseaseOnset";
        Description = "When a disease begins, as one source states it: by one of Orphanet's ages, or by a term of HPO.";
        this.Optional<OnsetView, OnsetAgeEnumType>("age", "Orphanet's age; null if a term is stated.", view => view.Statement.Age);
        this.Optional<OnsetView, PhenotypeType>("term", "A term below HP:0003674 (Onset); null if an age is stated.", view => view.Term);
        this.Optional<OnsetView, StringGraphType>(
            "frequency",
            "The frequency among patients, as the source writes it.",
            view => view.Statement.Frequency);
        this.Required<OnsetView, SourceType>("source", "The source that makes the statement.", view => view.Source);
        this.RequiredList<OnsetView, StringGraphType>(
            "references",
            "The source's references, as CURIEs or addresses.",
            view => view.References);
        this.RequiredList<OnsetView, CitationType>("citations", "The references that are papers.", view => view.Citations);
        this.Required<OnsetView, StringGraphType>(
            "statedOf",
            "The identifier that the source itself uses.",
            view => view.Statement.StatedOf);
        this.OptionalBy<OnsetView, StringGraphType>(
            "file", "The source file that contains the statement, by its name in the load report.", context => context.Loaders().Statements
                .File(context.Source.Statement.FileId));
        this.Optional<OnsetView, IntGraphType>("row", "The number of the statement's record in the file, from 1, not counting comments and "
            + "the header.", view => view.Statement.Row);
    }
}
