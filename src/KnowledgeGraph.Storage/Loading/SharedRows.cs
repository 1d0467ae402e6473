using System.Data.Common;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>The tables that several kinds of record have: identifiers, synonyms, definitions.</summary>
internal static class SharedRows
{
    public static IdentifierTable Identifiers(DbConnection connection, string table, int entityCount)
    {
        var entities = new List<int>();
        var curies = new Utf8ColumnBuilder();
        var predicates = new List<MappingPredicate>();
        var justifications = new PooledColumnBuilder();
        var retired = new List<bool>();
        var sources = new List<int>();
        TableRows.ForEach(connection, table, "entity_id, curie, predicate, justification, is_retired, source_id", reader =>
        {
            entities.Add(reader.Row(0));
            curies.Add(reader.GetString(1));
            predicates.Add((MappingPredicate)reader.GetInt32(2));
            justifications.Add(reader.Text(3));
            retired.Add(reader.GetInt32(4) != 0);
            sources.Add(reader.GetInt32(5));
        });
        return new IdentifierTable
        {
            ByEntity = RowRanges.FromOwners(entityCount, [.. entities]),
            EntityRow = [.. entities],
            Curie = curies.Build(),
            Predicate = [.. predicates],
            Justification = justifications.Build(),
            IsRetired = [.. retired],
            SourceId = [.. sources],
        };
    }

    public static SynonymTable Synonyms(DbConnection connection, string table, int entityCount)
    {
        var entities = new List<int>();
        var names = new Utf8ColumnBuilder();
        var scopes = new List<SynonymScope>();
        var layperson = new List<bool>();
        var abbreviations = new List<bool>();
        var languages = new PooledColumnBuilder();
        var sources = new List<int>();
        TableRows.ForEach(connection, table, "entity_id, name, scope, is_layperson, is_abbreviation, language, source_id", reader =>
        {
            entities.Add(reader.Row(0));
            names.Add(reader.GetString(1));
            scopes.Add((SynonymScope)reader.GetInt32(2));
            layperson.Add(reader.GetInt32(3) != 0);
            abbreviations.Add(reader.GetInt32(4) != 0);
            languages.Add(reader.GetString(5));
            sources.Add(reader.GetInt32(6));
        });
        return new SynonymTable
        {
            ByEntity = RowRanges.FromOwners(entityCount, [.. entities]),
            EntityRow = [.. entities],
            Name = names.Build(),
            Scope = [.. scopes],
            IsLayperson = [.. layperson],
            IsAbbreviation = [.. abbreviations],
            Language = languages.Build(),
            SourceId = [.. sources],
        };
    }

    public static DefinitionTable Definitions(DbConnection connection, string table, int entityCount)
    {
        var entities = new List<int>();
        var texts = new Utf8ColumnBuilder();
        var sources = new List<int>();
        TableRows.ForEach(connection, table, "entity_id, text, source_id", reader =>
        {
            entities.Add(reader.Row(0));
            texts.Add(reader.GetString(1));
            sources.Add(reader.GetInt32(2));
        });
        return new DefinitionTable
        {
            ByEntity = RowRanges.FromOwners(entityCount, [.. entities]),
            Text = texts.Build(),
            SourceId = [.. sources],
        };
    }
}
