using GraphQL.Types;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Provenance;

public sealed class AssociationSourceType : ObjectGraphType<StatementView>
{
    public AssociationSourceType()
    {
        Name = "AssociationSource";
        Description = "The statement of one source about a link.";
        this.Required<StatementView, SourceType>("source", "The source that makes the statement.", view => view.Source);
        this.Optional<StatementView, StringGraphType>("evidence", "The source's own evidence code or term.", view => view.Evidence);
        this.RequiredList<StatementView, StringGraphType>(
            "references",
            "The source's references, as CURIEs or addresses.",
            view => view.References);
        this.RequiredList<StatementView, CitationType>("citations", "The references that are papers.", view => view.Citations);
        this.Optional<StatementView, StringGraphType>(
            "assertedBy",
            "The curator, panel or group that made the statement.",
            view => view.AssertedBy);
        this.Optional<StatementView, StringGraphType>("assertedOn", "The date of the statement (ISO 8601).", view => view.AssertedOn);
        this.Optional<StatementView, StringGraphType>("statedOf", "The identifier that the source itself uses for the disease, or for the "
            + "gene that the paper is linked to.", view => view.StatedOf);
        this.Optional<StatementView, StringGraphType>(
            "diseaseName",
            "This source's name for the disease, on links to genes and phenotypes.",
            view => view.DiseaseName);
        this.Optional<StatementView, GeneAssociationEnumType>(
            "association",
            "The association this source asserts, on links to genes.",
            view => view.Association);
        this.Optional<StatementView, GeneValidityEnumType>(
            "validity",
            "The validity this source assigns, on links to genes.",
            view => view.Validity);
        this.Optional<StatementView, PhenotypeType>(
            "modeOfInheritance",
            "The mode of inheritance that this source's claim is for, on links to genes.",
            view => view.ModeOfInheritance);
        this.Optional<StatementView, PhenotypeType>(
            "onset",
            "Age of onset that this source states, on links to phenotypes.",
            view => view.Onset);
        this.Optional<StatementView, StringGraphType>(
            "sex",
            "MALE or FEMALE, on links to phenotypes: the sex that this source's statement is about.",
            view => view.Sex);
        this.RequiredList<StatementView, PhenotypeType>(
            "modifiers",
            "Clinical modifiers that this source states, on links to phenotypes.",
            view => view.Modifiers);
        this.Optional<StatementView, StringGraphType>("frequency", "Frequency as this source writes it.", view => view.Frequency);
        this.Optional<StatementView, IntGraphType>(
            "numerator",
            "The number of patients who had it, if this source counts them.",
            view => view.Count?.Numerator);
        this.Optional<StatementView, IntGraphType>(
            "denominator",
            "The number of patients examined, if this source counts them.",
            view => view.Count?.Denominator);
        this.Optional<StatementView, BooleanGraphType>(
            "negated", "Whether this source denies the link: the feature is absent, or the evidence is against the gene. Null on links to "
                + "papers.", view => view.IsNegated);
        this.Optional<StatementView, StringGraphType>(
            "aspect",
            "HPO annotation aspect that this source gives, on links to phenotypes.",
            view => view.Aspect);
        this.RequiredList<StatementView, StringGraphType>(
            "assertedBefore", "Earlier curators, each with the date, oldest first, e.g. HPO:iea[2009-02-17]; the last one is in assertedBy "
                + "and assertedOn.", view => view.AssertedBefore);
        this.OptionalBy<StatementView, StringGraphType>(
            "file", "The source file that contains the statement, by its name in the load report.", context => context.Loaders().Statements
                .File(context.Source.FileId));
        this.Optional<StatementView, IntGraphType>("row", "The number of the statement's record in the file, from 1, not counting comments "
            + "and the header.", view => view.Row);
    }
}
