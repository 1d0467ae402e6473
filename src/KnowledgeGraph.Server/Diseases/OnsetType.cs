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
        this.Optional<OnsetView, OnsetAgeEnumType>("age", "Orphanet's age; null where a term is stated.", view => view.Statement.Age);
        this.Optional<OnsetView, PhenotypeType>("term", "A term below HP:0003674 (Onset); null where an age is stated.", view => view.Term);
        this.Optional<OnsetView, StringGraphType>("frequency", "In how many patients, as the source writes it.", view => view.Statement.Frequency);
        this.Required<OnsetView, SourceType>("source", "Who says so.", view => view.Source);
        this.RequiredList<OnsetView, StringGraphType>("references", "What the source refers to, as CURIEs or addresses.", view => view.References);
        this.RequiredList<OnsetView, CitationType>("citations", "Those of the references that are papers.", view => view.Citations);
        this.Required<OnsetView, StringGraphType>("statedOf", "The identifier the source itself speaks of.", view => view.Statement.StatedOf);
        this.OptionalBy<OnsetView, StringGraphType>(
            "file", "The source file that it stands in, by its name in the load report.", context => context.Loaders().Statements.File(context.Source.Statement.FileId));
        this.Optional<OnsetView, IntGraphType>("row", "The number of its record in the file, from 1, comments and the header not counted.", view => view.Statement.Row);
    }
}
