using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>The tables that several kinds of record have: identifiers, synonyms, definitions.</summary>
internal static class SharedRows
{
    public static IdentifierTable Identifiers(IRowSource source, string table, int entityCount)
    {
        var entities = new List<int>();
        var curies = new Utf8ColumnBuilder();
        var predicates = new List<MappingPredicate>();
        var justifications = new PooledColumnBuilder();
        var retired = new List<bool>();
        var sources = new List<int>();
        source.ForEach(table, "entity_id, curie, predicate, justification, is_retired, source_id", row =>
        {
            entities.Add(row.Row(0));
            curies.AddUtf8(row.Utf8(1));
            predicates.Add((MappingPredicate)row.Int(2));
            justifications.AddUtf8(row.Utf8(3));
            retired.Add(row.Flag(4));
            sources.Add(row.Int(5));
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

    public static SynonymTable Synonyms(IRowSource source, string table, int entityCount)
    {
        var entities = new List<int>();
        var names = new Utf8ColumnBuilder();
        var scopes = new List<SynonymScope>();
        var layperson = new List<bool>();
        var abbreviations = new List<bool>();
        var languages = new PooledColumnBuilder();
        var sources = new List<int>();
        source.ForEach(table, "entity_id, name, scope, is_layperson, is_abbreviation, language, source_id", row =>
        {
            entities.Add(row.Row(0));
            names.AddUtf8(row.Utf8(1));
            scopes.Add((SynonymScope)row.Int(2));
            layperson.Add(row.Flag(3));
            abbreviations.Add(row.Flag(4));
            languages.AddUtf8(row.Utf8(5));
            sources.Add(row.Int(6));
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

    public static DefinitionTable Definitions(IRowSource source, string table, int entityCount)
    {
        var entities = new List<int>();
        var texts = new Utf8ColumnBuilder();
        var sources = new List<int>();
        source.ForEach(table, "entity_id, text, source_id", row =>
        {
            entities.Add(row.Row(0));
            texts.AddUtf8(row.Utf8(1));
            sources.Add(row.Int(2));
        });
        return new DefinitionTable
        {
            ByEntity = RowRanges.FromOwners(entityCount, [.. entities]),
            Text = texts.Build(),
            SourceId = [.. sources],
        };
    }
}
