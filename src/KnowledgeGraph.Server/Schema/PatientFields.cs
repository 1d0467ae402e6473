using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Schema;

/// <summary>Fields whose arguments tell of a patient: nobody may keep their replies.</summary>
public static class PatientFields
{
    private const string Key = "KnowledgeGraph.Patient";

    /// <summary>Declares that a field's arguments tell of a patient; one that takes an input of that kind need not be declared.</summary>
    public static FieldBuilder<TSource, TReturn> OfPatient<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field.WithMetadata(Key, true);

    /// <summary>Whether a field's arguments tell of a patient.</summary>
    public static bool IsOfPatient(this FieldType field) =>
        field.GetMetadata(Key, defaultValue: false)
            || field.Arguments?.Any(argument => argument.ResolvedType?.GetNamedType() is IPatientInput) == true;

    /// <summary>The names of the fields of a schema whose arguments tell of a patient.</summary>
    public static IReadOnlyList<string> NamesIn(ISchema schema) =>
        [
            .. schema.AllTypes.OfType<IObjectGraphType>().SelectMany(type => type.Fields).Where(IsOfPatient)
                .Select(field => field.Name)
                .Distinct(),
        ];
}
