using System.Globalization;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Benchmarks.Faults;

/// <summary>
/// Flips a random bit of a data folder and looks at what a server that starts then would serve: the right thing, or nothing; and whether
/// importing the same sources again mends it. Run with <c>flips NEWFOLDER COUNT [SEED]</c>.
/// </summary>
internal static class FlipStudy
{
    public static void Run(string folder, int count, int seed)
    {
        var flipped = new KillStore(folder, null);
        flipped.Vary(0);
        flipped.Import();
        flipped.Vary(1);
        var id = flipped.Import();
        using var store = flipped.Open();
        var right = ReleaseWitness.Started(store);
        var image = flipped.ImageOf(id);
        (string Name, string Path)[] files =
        [
            ("database", Path.ChangeExtension(image, ".db")), ("image", image), ("pointer", Path.Combine(folder, "data", "current")),
            ("manifest", Path.ChangeExtension(image, ".json")), ("stamp", Path.ChangeExtension(image, ".sound")),
        ];
        var random = new Random(seed);
        var seen = files.ToDictionary(file => file.Name, _ => (All: 0, Right: 0, Refused: 0, Wrong: 0, Mended: 0));
        for (var number = 0; number < count; number++)
        {
            var (name, path) = files[number % files.Length];
            var whole = File.ReadAllBytes(path);
            var spoiled = whole.ToArray();
            spoiled[random.Next(spoiled.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(path, spoiled);
            var served = Served();
            var (all, rights, refused, wrong, mended) = seen[name];
            // Importing each time would take minutes, and one in ten shows it.
            if (number / files.Length % 10 == 0)
            {
                mended += flipped.Import() == id && Served() == right
                    && store.Check(null).All(verdict => verdict is { Damage: null, ImageDamage: null }) ? 1 : 0;
            }
            else
            {
                File.WriteAllBytes(path, whole);
            }

            seen[name] = (all + 1, rights + (served == right ? 1 : 0), refused + (served is null
                ? 1
                : 0), wrong + (served is not null && served != right ? 1 : 0), mended);
        }

        Console.WriteLine($"{count} flipped bits, seed {seed}\n| in the | flips | served right | refused | served wrong | mended by "
            + "importing again |\n| --- | --: | --: | --: | --: | --: |");
        foreach (var (name, (all, rights, refused, wrong, mended)) in seen)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {all} | {rights} | {refused} | {wrong} | {mended} of {(all + 9) / 10} |"));
        }

        (string, string)? Served()
        {
            try
            {
                return ReleaseWitness.Started(store);
            }
            catch (ReleaseException)
            {
                return null;
            }
        }
    }
}
