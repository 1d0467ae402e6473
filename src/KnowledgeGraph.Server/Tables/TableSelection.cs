using GraphQL.Types;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Tables;

/// <summary>The fields that a request asks for, as far as they are about records.</summary>
internal sealed class TableSelection(OperationRequest request)
{
    /// <summary>The fields of a type at one place, without <c>__typename</c>.</summary>
    /// <exception cref="RequestRefusedException">One is about the schema.</exception>
    public List<Selection> Fields(IGraphType type, MergedSelections? selections)
    {
        var fields = request.Wanted(selections, type).Where(field => field.Field.Name != "__typename").ToList();
        return fields.Find(field => field.IsOfIntrospection) is { Field.Name: var name }
            ? throw TablePlan.Refused($"{name} is about the schema: a table is made of records.")
            : fields;
    }

    /// <summary>The columns that the leaves below a row make.</summary>
    /// <exception cref="RequestRefusedException">There is none.</exception>
    public List<TableColumn> Columns(IGraphType rowType, MergedSelections? selections)
    {
        var columns = new List<TableColumn>();
        AddColumns(rowType, selections, [], isMany: false, columns);
        return columns.Count > 0 ? columns : throw TablePlan.Refused("The rows have no fields to make columns of.");
    }

    private void AddColumns(
        IGraphType type,
        MergedSelections? selections,
        string[] path,
        bool isMany,
        List<TableColumn> columns)
    {
        foreach (var field in Fields(type, selections))
        {
            var (inner, isList) = Unwrap(field.Field.ResolvedType!);
            string[] here = [.. path, field.ResponseName];
            if (field.Selections is not null)
            {
                AddColumns(inner, field.Selections, here, isMany || isList, columns);
            }
            else
            {
                columns.Add(new TableColumn(here, isMany || isList, inner.Name, field.Field.Description ?? string.Empty));
            }
        }
    }

    /// <summary>The type inside lists and non-null, and whether a list was around it.</summary>
    public static (IGraphType Type, bool IsList) Unwrap(IGraphType type) => type switch
    {
        NonNullGraphType required => Unwrap(required.ResolvedType!),
        ListGraphType list => (Unwrap(list.ResolvedType!).Type, true),
        _ => (type, false),
    };
}
