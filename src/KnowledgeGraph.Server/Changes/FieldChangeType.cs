using GraphQL.Types;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class FieldChangeType : ObjectGraphType<FieldChange>
{
    public FieldChangeType()
    {
        Name = "FieldChange";
        Description = "A value that has changed, as text.";
        this.Required<FieldChange, StringGraphType>(
            "field", "The field that has changed. Of a record: name, symbol, title, or another field of the record. Of a link: negated, "
                + "association, validity, frequency, frequencyRatio, onset, sex, modifiers, aspect, sources.", change => change.Field);
        this.Optional<FieldChange, StringGraphType>(
            "before",
            "The old value, or those of several that are gone, with what is said of them; null for none.",
            change => change.Before);
        this.Optional<FieldChange, StringGraphType>(
            "after",
            "The new value, or those of several that are new; null for none.",
            change => change.After);
    }
}
