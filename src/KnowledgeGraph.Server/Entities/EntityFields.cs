using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

/// <summary>The fields of Node and Entity, told once and given to each kind.</summary>
public static class EntityFields
{
    internal const string IdDescription = "Global id, stable from release to release.";
    internal const string CurieDescription = "Canonical identifier, e.g. MONDO:0957870, NCBIGene:8892, HP:0001250, PMID:34532852.";
    internal const string TypeDescription = "The kind of record.";
    internal const string LabelDescription = "The display name.";
    internal const string IdentifiersDescription = "Every other identifier of the record, with the source and the kind of each mapping.";
    internal const string UrlDescription = "The record's page at its authority.";

    /// <summary>Adds them; the columns are those that hold CURIE and label, where one does.</summary>
    public static void AddEntityFields<TNode>(
        this ObjectGraphType<TNode> type,
        Func<GraphImage, Utf8Column>? curie,
        Func<GraphImage, Utf8Column> label)
        where TNode : EntityNode
    {
        type.Interface<NodeInterface>();
        type.Interface<EntityInterface>();
        type.Required<TNode, IdGraphType>("id", IdDescription, node => node.Id);
        var curieField = type.Required<TNode, StringGraphType>("curie", CurieDescription, node => node.Curie);
        _ = curie is null ? curieField : curieField.From(curie);
        type.Required<TNode, EntityTypeEnumType>("type", TypeDescription, node => node.Type);
        type.Required<TNode, StringGraphType>("label", LabelDescription, node => node.Label).From(label);
        type.RequiredList<TNode, IdentifierType>("identifiers", IdentifiersDescription, node => node.Identifiers);
        type.Optional<TNode, StringGraphType>("url", UrlDescription, node => node.Url);
    }
}
