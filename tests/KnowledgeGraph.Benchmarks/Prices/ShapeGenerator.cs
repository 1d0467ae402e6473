using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Benchmarks.Prices;

/// <summary>
/// Writes requests by the schema: any root field, any arguments, any selections. The same shape gives the same
/// text; another seed gives another.
/// </summary>
internal sealed class ShapeGenerator(ValuePool values)
{
    public const string UnusedVariables = "(unused variables)";
    public const string OneType = "__type";
    public const string WholeSchema = "__schema";

    private const int Depth = 4;
    private const int FilterDepth = 3;

    private static readonly string[] _names = ["Disease", "Query", "Phenotype", "DiseaseFilterInput"];

    private readonly ISchema _schema = Schema();

    /// <summary>The roots from which shapes can be made.</summary>
    public IEnumerable<string> Roots => [.. _schema.Query.Fields.Select(root => root.Name), UnusedVariables, OneType, WholeSchema];

    /// <summary>Gives the body of a shape's request.</summary>
    public string Body(RequestShape shape)
    {
        var random = new Random(shape.Seed);
        return shape.Root switch
        {
            UnusedVariables => JsonSerializer.Serialize(new
            {
                query = "{ release { id } }",
                variables = new
                {
                    x = Enumerable.Repeat<object>(
                random.Next(2) == 0 ? 1 : "a",
                shape.Aliases * 10_000)
                }
            }),
            OneType => Document(shape, _ => $"__type(name: \"{_names[random.Next(_names.Length)]}\") {{ name fields {{ name description "
                + $"args {{ name type {{ name }} }} }} inputFields {{ name }} }}"),
            WholeSchema => Document(shape with { Aliases = 1 }, _ => "__schema { types { name fields { name description type { name ofType "
                + "{ name ofType { name } } } args { name type { name } } } inputFields { name } } }"),
            _ => Of(shape),
        };
    }

    private static ISchema Schema()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddKnowledgeGraph();
        return services.BuildServiceProvider().GetRequiredService<ServedSchema>().Schema;
    }

    private string Of(RequestShape shape)
    {
        var field = _schema.Query.Fields.Find(shape.Root)!;
        return Document(shape, alias =>
        {
            // Each alias has the same selections, with other values.
            var (selections, arguments) = (new Random(shape.Seed), new Random(HashCode.Combine(shape.Seed, alias)));
            return field.Name + Arguments(field, selections, arguments) + Selection(field.ResolvedType!, selections, arguments, Depth);
        });
    }

    private static string Document(RequestShape shape, Func<int, string> field) =>
        JsonSerializer.Serialize(
            new
            {
                query = "{ " + string.Join(' ', Enumerable.Range(0, shape.Aliases).Select(alias => $"a{alias}: "
                + $"{field(alias)}")) + " }"
            });

    private string Selection(IGraphType type, Random random, Random arguments, int depth)
    {
        if (type.GetNamedType() is not IComplexGraphType composite)
        {
            return "";
        }

        var text = new StringBuilder(" {");
        var fields = composite.Fields.Where(field => depth > 1 || field.ResolvedType!.GetNamedType() is not IComplexGraphType).ToList();
        for (var picked = 0; fields.Count > 0 && picked < 1 + random.Next(2); picked++)
        {
            var field = fields[random.Next(fields.Count)];
            fields.Remove(field);
            text.Append(CultureInfo.InvariantCulture, $" f{depth}{picked}: "
                + $"{field.Name}{Arguments(field, random, arguments)}{Selection(field.ResolvedType!, random, arguments, depth - 1)}");
        }

        return text.Append(" __typename }").ToString();
    }

    private string Arguments(FieldType field, Random random, Random arguments)
    {
        var given = (field.Arguments ?? []).Where(argument =>
            argument.Name is not ("after" or "before" or "last")
                && (argument.ResolvedType is NonNullGraphType || random.Next(3) < 2)).ToList();
        var values = given.Select(
            argument => $"{argument.Name}: {Value(argument.ResolvedType!, argument.Name, field.Name, arguments, FilterDepth)}");
        return given.Count == 0 ? "" : $"({string.Join(", ", values)})";
    }

    private string Value(IGraphType type, string name, string field, Random random, int depth) => type switch
    {
        NonNullGraphType required => Value(required.ResolvedType!, name, field, random, depth),
        ListGraphType list => "["
            + string.Join(
                ", ",
                Enumerable.Range(0, ListLength(name, random)).Select(_ => Value(list.ResolvedType!, name, field, random, depth)))
            + "]",
        EnumerationGraphType values => values.Values.ElementAt(random.Next(values.Values.Count)).Name,
        IInputObjectGraphType input => Input(input, field, random, depth),
        BooleanGraphType => random.Next(4) > 0 ? "true" : "false",
        IntGraphType => name switch
        {
            "first" or "limit" => new[] { "1", "20", "100" }[random.Next(3)],
            "gt" or "gte" or "lt" or "lte" or "eq" => "2000",
            _ => $"{1 + random.Next(8)}",
        },
        FloatGraphType => "0.5",
        _ => JsonSerializer.Serialize(Text(name, field, random)),
    };

    private string Text(string name, string field, Random random) => (name, field) switch
    {
        ("text", _) => ValuePool.Text(random, 12),
        ("observed" or "excluded", _) => values.Name(random, "phenotypes"),
        ("language", _) => "fr",
        ("name", _) => "Disease",
        (_, "enrichment") => values.Name(random, "genes"),
        (_, "compareDiseases") => values.Name(random, "diseases"),
        (_, "phenotype" or "gene" or "disease" or "citation") => values.Name(random, field + "s"),
        _ => random.Next(3) == 0 ? ValuePool.Text(random, 2) : values.Name(random),
    };

    private static int ListLength(string name, Random random) => name switch
    {
        "order" or "and" or "or" or "through" or "types" => 1 + random.Next(4),
        _ => (int)Math.Pow(100, random.NextDouble()),
    };

    private string Input(IInputObjectGraphType input, string field, Random random, int depth)
    {
        var required = input.Fields.Where(entry => entry.ResolvedType is NonNullGraphType).ToList();
        var others = input.Fields.Except(required)
            .Where(entry => depth > 0 || entry.ResolvedType!.GetNamedType() is not IInputObjectGraphType)
            .ToList();
        if (others.Count > 0 && (required.Count == 0 || random.Next(2) == 0))
        {
            required.Add(others[random.Next(others.Count)]);
        }

        var values = required.Select(entry => $"{entry.Name}: {Value(entry.ResolvedType!, entry.Name, field, random, depth - 1)}");
        return $"{{ {string.Join(", ", values)} }}";
    }
}
