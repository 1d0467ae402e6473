using System.Reflection;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>Equal data, equal name; other data, another name.</summary>
public abstract class ContentHashTests
{
    [SkippableFact]
    public void The_same_content_built_again_is_the_same_release_and_leaves_the_first_file_alone()
    {
        using var folder = NewStore();
        var first = new SmallRelease().BuildIn(folder.Store);
        var stamp = folder.Store.List()[0];

        var second = new SmallRelease().BuildIn(folder.Store);

        Assert.False(first.AlreadyExisted);
        Assert.True(second.AlreadyExisted);
        Assert.Equal(Described(first.Release), Described(second.Release));
        Assert.Equal([first.Release.Id], folder.Kept);
        Assert.Equal(Described(stamp), Described(folder.Store.List()[0]));
    }

    private static string Described(ReleaseSummary release) =>
        $"{release with { Manifest = null }} {System.Text.Encoding.UTF8.GetString(release.Manifest!.ToJson())}";

    [SkippableFact]
    public void The_same_content_has_the_same_id_on_every_store()
    {
        using var folder = new DataFolder();

        Assert.Equal(new SmallRelease().BuildIn(folder.Store).Release.ContentHash, HashOf(new SmallRelease()));
    }

    [SkippableFact]
    public void How_and_when_it_was_loaded_does_not_count()
    {
        var other = new SmallRelease();
        other.Sources[0].LoadedAt = "2031-01-01T00:00:00Z";
        other.Sources[1].LoadedAt = "2031-01-01T00:00:00Z";
        other.LoadReport.RemoveAt(1);
        other.LoadReport[0].Rejected = 99;

        Assert.Equal(HashOf(new SmallRelease()), HashOf(other));
    }

    [SkippableFact]
    public void A_table_without_rows_counts_the_same_whether_it_was_written_or_not()
    {
        using var folder = NewStore();
        using (var draft = folder.Store.BeginDraft())
        {
            draft.Write([new Disease { Id = 1, Curie = "MONDO:0000001", Name = "one" }]);
            draft.Complete("a test");
        }

        using var again = folder.Store.BeginDraft();
        again.Write([new Disease { Id = 1, Curie = "MONDO:0000001", Name = "one" }]);
        again.Write<Phenotype>([]);

        Assert.True(again.Complete("a test").AlreadyExisted);
    }

    /// <summary>Every stored value but the three that do not count, changed one at a time.</summary>
    [SkippableFact]
    public void Any_other_change_counts()
    {
        using var store = NewStore();
        var seen = new Dictionary<string, string> { [HashIn(store, new SmallRelease())] = "nothing" };
        var changed = 0;
        var chosen = Chosen(Columns()).ToList();
        foreach (var (table, property) in chosen)
        {
            var release = new SmallRelease();
            var row = ((System.Collections.IList)table.GetValue(release)!)[0]!;
            if (!TryChange(row, property))
            {
                continue;
            }

            changed++;
            var hash = HashIn(store, release);
            Assert.False(seen.TryGetValue(hash, out var same), $"{table.Name}.{property.Name} hashes like {same}");
            seen.Add(hash, $"{table.Name}.{property.Name}");
        }

        Assert.InRange(changed, chosen.Count / 3, chosen.Count);
    }

    [SkippableFact]
    public void Rows_out_of_key_order_are_refused()
    {
        using var folder = NewStore();
        var release = new SmallRelease();
        release.DiseaseParents.Reverse();

        var refused = Assert.Throws<ReleaseException>(() => release.BuildIn(folder.Store));

        Assert.Contains("disease_parent", refused.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Kept);
    }

    protected abstract TestStore NewStore();

    /// <summary>The columns that are tried on this store.</summary>
    protected abstract IEnumerable<(PropertyInfo Table, PropertyInfo Property)> Chosen(
        IEnumerable<(PropertyInfo Table, PropertyInfo Property)> columns);

    private static IEnumerable<(PropertyInfo Table, PropertyInfo Property)> Columns() =>
        from table in typeof(SmallRelease).GetProperties()
        where table.Name != nameof(SmallRelease.LoadReport)
        from property in table.PropertyType.GetGenericArguments()[0].GetProperties()
        where property.Name is not ("LoadedAt" or "Id" or "ChildId")
        select (table, property);

    // Only texts and free numbers: a changed reference would break a check before there is a hash.
    private static bool TryChange(object row, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        object? changed = property.GetValue(row) switch
        {
            string text when property.Name is not "ModifierIds" => text + "'",
            bool flag => !flag,
            double number => number / 2,
            Enum value => Enum.ToObject(type, Convert.ToInt32(value) + 1),
            int number when !property.Name.EndsWith("Id", StringComparison.Ordinal) => number + 1,
            null when type == typeof(string) && property.Name is not "ModifierIds" => "new",
            null when type.IsEnum => Enum.ToObject(type, 0),
            null when type == typeof(int) && !property.Name.EndsWith("Id", StringComparison.Ordinal) => 0,
            null when type == typeof(double) => 0.0,
            _ => null,
        };
        property.SetValue(row, changed ?? property.GetValue(row));
        return changed is not null;
    }

    private string HashOf(SmallRelease release)
    {
        using var store = NewStore();
        return HashIn(store, release);
    }

    private static string HashIn(TestStore store, SmallRelease release) => release.BuildIn(store.Store).Release.ContentHash;

    public sealed class OnSqlite : ContentHashTests
    {
        protected override TestStore NewStore() => new DataFolder();

        protected override IEnumerable<(PropertyInfo Table, PropertyInfo Property)> Chosen(
            IEnumerable<(PropertyInfo Table, PropertyInfo Property)> columns) =>
            RandomCases.Of(columns);
    }

    public sealed class OnPostgres : ContentHashTests
    {
        protected override TestStore NewStore() => TestDatabase.InFullRuns();

        // The hash is that of the rows before any store has them.
        protected override IEnumerable<(PropertyInfo Table, PropertyInfo Property)> Chosen(
            IEnumerable<(PropertyInfo Table, PropertyInfo Property)> columns) =>
            RandomCases.Few(columns);
    }
}
